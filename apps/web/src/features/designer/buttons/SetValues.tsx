import { Button } from 'antd';
import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { Locale } from '@mokuai/kernel';
import { inputOf } from '../../../field-views/inputs.js';
import { useReachable } from '../../../lib/reachable.js';
import { FieldSelect } from '../../../ui/filter/FieldSelect.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { draftModule } from '../tabs/draft-module.js';
import css from '../designer.module.css';
import own from './buttons.module.css';

interface SetValuesProps {
  readonly module: ModuleDocument;
  readonly values: Readonly<Record<string, Json>>;
  readonly onChange: (values: Readonly<Record<string, Json>>) => void;
}

/** Fields and the values that they are set to; one that is left empty is emptied. */
export function SetValues({ module, values, onChange }: SetValuesProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const types = useFieldTypeCode();
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, false);
  const isWritten = (name: string): boolean => {
    const field = module.fields.find((one) => one.name === name);
    return field !== undefined && types.fieldType(field.type)?.writtenBy === 'client';
  };
  return (
    <div className={css['setting']} role="group" aria-label={t('layouts.buttons.values')}>
      <span className={css['settingLabel']}>{t('layouts.buttons.values')}</span>
      {Object.entries(values).map(([name, value]) => {
        const field = described.fields.find((one) => one.name === name);
        if (!field) return null;
        const { Edit } = inputOf(field.type);
        return (
          <div key={name} className={own['value']}>
            <label htmlFor={`${id}-${name}`}>{field.label}</label>
            <Edit
              id={`${id}-${name}`}
              field={{ ...field, required: false, writable: true }}
              value={value}
              onChange={(next) => onChange({ ...values, [name]: (next ?? null) as Json })}
            />
            <Button
              type="text"
              size="small"
              icon={<X size={14} aria-hidden />}
              aria-label={t('designer.removeItem', { label: field.label })}
              onClick={() => onChange(Object.fromEntries(Object.entries(values).filter(([one]) => one !== name)))}
            />
          </div>
        );
      })}
      <FieldSelect
        key={Object.keys(values).length}
        reachable={reachable}
        value={null}
        label={t('layouts.buttons.addValue')}
        only={({ path }) => isWritten(path) && !(path in values)}
        onChange={(name) => onChange({ ...values, [name]: null })}
      />
      <small>{t('layouts.buttons.valuesHelp')}</small>
    </div>
  );
}
