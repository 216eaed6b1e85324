import { Component, memo, type ReactNode } from 'react';
import type { Locale } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';
import { inputOf } from '../../../field-views/inputs.js';
import { effectiveOf } from './effective-of.js';
import css from './canvas.module.css';

/** A half-made setting may be more than an input can draw; the card stays usable all the same. */
class Shield extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <div className={css['blank']} /> : this.props.children;
  }
}

interface FieldPreviewProps {
  readonly field: FieldSettings;
  readonly locale: Locale;
}

/** The input that users will get, not to be typed into. */
export const FieldPreview = memo(function FieldPreview({ field, locale }: FieldPreviewProps) {
  const { Edit } = inputOf(field.type);
  const effective = effectiveOf(field, locale);
  return (
    <div inert className={css['preview']}>
      <Shield key={JSON.stringify(field)}>
        <Edit
          field={effective}
          value={effective.default ?? null}
          onChange={() => undefined}
          id={`preview-${field.name}`}
        />
      </Shield>
    </div>
  );
});
