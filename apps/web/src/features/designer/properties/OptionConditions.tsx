import { Button, Select } from 'antd';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { FieldSettings } from '@mokuai/field-types';
import type { Locale } from '@mokuai/kernel';
import { ConditionRow } from './ConditionRow.js';
import { wordsOf } from './option-lines.js';
import type { OptionDraft } from './schema.js';
import css from './conditions.module.css';

interface OptionConditionsProps {
  readonly field: FieldSettings;
  /** The module without the field itself. */
  readonly module: EffectiveModule;
  readonly onChange: (groups: FieldSettings['optionsWhen']) => void;
}

/** Which options may be chosen only while a condition holds. */
export function OptionConditions({ field, module, onChange }: OptionConditionsProps) {
  const { t, i18n } = useTranslation();
  const drafts = (field as { readonly options?: readonly OptionDraft[] }).options ?? [];
  const groups = field.optionsWhen ?? [];
  const put = (next: typeof groups): void => onChange(next.length > 0 ? next : undefined);
  const replace = (at: number, group: (typeof groups)[number] | undefined): void =>
    put([...groups.slice(0, at), ...(group ? [group] : []), ...groups.slice(at + 1)]);
  const [first] = drafts;
  return (
    <>
      {groups.map(({ options, when }, index) => (
        <div key={index} className={css['group']}>
          <div className={css['head']}>
            <Select
              mode="multiple"
              size="small"
              aria-label={t('conditions.options')}
              value={[...options]}
              options={drafts.map((option) => ({
                value: option.value,
                label: wordsOf(option, i18n.language as Locale),
              }))}
              onChange={(next: string[]) => (next.length > 0 ? replace(index, { options: next, when }) : undefined)}
            />
            <Button
              type="text"
              size="small"
              icon={<Trash2 size={14} aria-hidden />}
              aria-label={t('conditions.removeOptions')}
              onClick={() => replace(index, undefined)}
            />
          </div>
          <ConditionRow
            label={t('conditions.optionsWhen')}
            none=""
            when={when}
            module={module}
            onChange={(next) => replace(index, next && { options, when: next })}
          />
        </div>
      ))}
      {first ? (
        <ConditionRow
          label={t('conditions.addOptions')}
          none={t('conditions.none.optionsWhen')}
          when={undefined}
          module={module}
          onChange={(when) => (when ? put([...groups, { options: [first.value], when }]) : undefined)}
        />
      ) : null}
    </>
  );
}
