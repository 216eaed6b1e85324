import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';
import { inputOf } from '../../../field-views/inputs.js';
import { effectiveOf } from './effective-of.js';
import css from '../designer.module.css';

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

/** The input that users will get, not to be typed into. */
export function FieldPreview({ field }: { readonly field: FieldSettings }) {
  const { i18n } = useTranslation();
  const { Edit } = inputOf(field.type);
  const effective = effectiveOf(field, i18n.language as Locale);
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
}
