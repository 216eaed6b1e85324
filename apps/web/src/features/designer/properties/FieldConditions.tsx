import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { WHEN } from '../state/conditions.js';
import { changeField, fieldOf } from '../state/design.js';
import { draftModule } from '../tabs/draft-module.js';
import { ConditionRow } from './ConditionRow.js';
import { OptionConditions } from './OptionConditions.js';
import type { PartProps } from './PropertiesPanel.js';
import css from './conditions.module.css';

/** When a field is shown, required, read only, and which of its options may be chosen: by the record's other fields. */
export function FieldConditions({ design, name, onChange }: PartProps & { readonly name: string }) {
  const { t, i18n } = useTranslation();
  const types = useFieldTypeCode();
  const field = fieldOf(design, name);
  const others = useMemo(() => {
    const whole = draftModule(types, design.module, i18n.language as Locale);
    return { ...whole, fields: whole.fields.filter((one) => one.name !== name) };
  }, [types, design.module, i18n.language, name]);
  const type = field && types.fieldType(field.type);
  if (!field || !type) return null;
  const set = (key: string, value: unknown): void => onChange(changeField(design, name, { [key]: value }));
  const isInput = type.writtenBy === 'client';
  return (
    <section className={css['section']} aria-label={t('conditions.title')}>
      <h3>{t('conditions.title')}</h3>
      {(isInput ? WHEN : WHEN.slice(0, 1)).map((key) => (
        <ConditionRow
          key={key}
          label={t(`conditions.${key}`)}
          none={t(`conditions.none.${key}`)}
          when={field[key]}
          module={others}
          onChange={(when) => set(key, when)}
        />
      ))}
      {isInput && type.choices ? (
        <OptionConditions field={field} module={others} onChange={(groups) => set('optionsWhen', groups)} />
      ) : null}
    </section>
  );
}
