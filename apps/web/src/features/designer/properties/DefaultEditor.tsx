import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { dynamicDefaultOf } from '@mokuai/expression';
import type { FieldSettings } from '@mokuai/field-types';
import type { Locale } from '@mokuai/kernel';
import { inputOf } from '../../../field-views/inputs.js';
import { effectiveOf } from '../canvas/effective-of.js';
import { useFieldTypeCode } from '../data/field-type-code.js';

interface DefaultEditorProps {
  readonly id: string;
  readonly field: FieldSettings;
  readonly onChange: (value: unknown) => void;
}

/** What a new record begins with: a value, or what one stands for when the record is made, as far as the field's type has such. */
export function DefaultEditor({ id, field, onChange }: DefaultEditorProps) {
  const { t, i18n } = useTranslation();
  const { fieldType } = useFieldTypeCode();
  const { Edit } = inputOf(field.type);
  const offered = fieldType(field.type)?.dynamicDefaults?.(field) ?? [];
  const chosen = dynamicDefaultOf(field.default);
  const fixed = (
    <Edit
      id={id}
      field={{ ...effectiveOf(field, i18n.language as Locale), required: false }}
      value={chosen === undefined ? (field.default ?? null) : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
  if (offered.length === 0 && chosen === undefined) return fixed;
  // One that the field no longer takes, since it points elsewhere, stays in sight until it is changed.
  const names = chosen === undefined || offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <Space.Compact block>
      <Select
        {...(chosen === undefined ? {} : { id })}
        aria-label={t('designer.default.way')}
        value={chosen ?? 'fixed'}
        options={['fixed' as const, ...names].map((name) => ({ value: name, label: t(`designer.default.${name}`) }))}
        onChange={(name) => onChange(name === 'fixed' ? undefined : { [name]: true })}
        popupMatchSelectWidth={false}
        style={{ width: chosen === undefined ? 110 : '100%', flex: 'none' }}
      />
      {chosen === undefined ? fixed : null}
    </Space.Compact>
  );
}
