import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { Value } from '../../field-views/Value.js';
import { FieldFrame } from '../../ui/form/FieldFrame.js';
import css from './form.module.css';

interface FixedFieldProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly record: ApiRecord | undefined;
  readonly span: number;
}

/** A field of a form that may be looked at only. */
export const FixedField = ({ field, value, record, span }: FixedFieldProps) => (
  <FieldFrame label={field.label} span={span}>
    <span className={css['fixed']}>
      <Value field={field} value={value} record={record} place="detail" />
    </span>
  </FieldFrame>
);
