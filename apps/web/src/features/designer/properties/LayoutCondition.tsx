import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import type { Predicate } from '@mokuai/expression';
import type { Locale } from '@mokuai/kernel';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { draftModule } from '../tabs/draft-module.js';
import { ConditionRow } from './ConditionRow.js';

interface LayoutConditionProps {
  readonly module: ModuleDocument;
  readonly when: Predicate | undefined;
  /** The field that it is about: a condition does not depend on what it hides. */
  readonly about?: string;
  readonly onChange: (when: Predicate | undefined) => void;
}

/** When a part of a layout is shown, by the fields of the record. */
export function LayoutCondition({ module, when, about, onChange }: LayoutConditionProps) {
  const { t, i18n } = useTranslation();
  const types = useFieldTypeCode();
  const others = useMemo(() => {
    const whole = draftModule(types, module, i18n.language as Locale);
    return { ...whole, fields: whole.fields.filter((one) => one.name !== about) };
  }, [types, module, i18n.language, about]);
  return (
    <ConditionRow
      label={t('layouts.visibleWhen')}
      none={t('layouts.always')}
      when={when}
      module={others}
      onChange={onChange}
    />
  );
}
