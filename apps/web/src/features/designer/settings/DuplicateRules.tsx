import { Button, Segmented, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { DuplicateRule, MatchWay, ModuleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import type { FieldTypeCode } from '../data/field-type-code.js';
import { ConditionRow } from '../properties/ConditionRow.js';
import { Words } from '../properties/Words.js';
import { useLocalText, withWordsOrNone } from '../use-local-text.js';
import { newDuplicateRule } from './module-settings.js';
import css from './settings.module.css';

interface DuplicateRulesProps {
  readonly module: ModuleDocument;
  readonly described: EffectiveModule;
  readonly types: FieldTypeCode;
  readonly language: Locale;
  /** Puts a rule in the place of another, or takes it out. `key`: what of it is being typed. */
  readonly onChange: (at: number, rule: DuplicateRule | undefined, key?: string) => void;
}

/** What was added is in sight, and asks for its words first. */
const begin = (rule: HTMLElement | null): void => {
  rule?.querySelector('input')?.focus({ preventScroll: true });
  rule?.scrollIntoView({ block: 'nearest' });
};

const WAYS: readonly MatchWay[] = ['exact', 'ignore_case', 'digits', 'company_name'];

/** Which records are taken for the same, and what is done about a second one. */
export function DuplicateRules({ module, described, types, language, onChange }: DuplicateRulesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [added, setAdded] = useState<string>();
  const rules = module.duplicateRules ?? [];
  const columnOf = (name: string): string => {
    const field = module.fields.find((one) => one.name === name);
    return (field && types.fieldType(field.type)?.column(field).type) ?? '';
  };
  const fields = module.fields
    .filter((field) => types.fieldType(field.type)?.indexable)
    .map(({ name, label }) => ({ value: name, label: say(label, name) }));
  const labelOf = (rule: DuplicateRule, at: number): string =>
    say(rule.label) || t('settings.duplicate', { number: at + 1 });
  return (
    <>
      {rules.map((rule, at) => {
        const change = (next: Partial<DuplicateRule>, key?: string): void =>
          onChange(at, Object.fromEntries(Object.entries({ ...rule, ...next }).filter(([, v]) => v !== undefined)) as DuplicateRule, key); // prettier-ignore
        const match = (n: number, part: DuplicateRule['match'][number] | undefined): void =>
          change({ match: [...rule.match.slice(0, n), ...(part ? [part] : []), ...rule.match.slice(n + 1)] });
        const left = fields.filter(({ value }) => !rule.match.some(({ field }) => field === value));
        const waysOf = (name: string) => (columnOf(name) === 'text' ? WAYS : WAYS.slice(0, 1));
        return (
          <div
            key={rule.name}
            ref={rule.name === added ? begin : undefined}
            className={css['rule']}
            role="group"
            aria-label={labelOf(rule, at)}
          >
            <div className={css['head']}>
              <Words
                label={t('settings.ruleLabel')}
                language={language}
                value={rule.label}
                onChange={(words) => change({ label: withWordsOrNone(rule.label, language, words) }, 'label')}
              />
              <Segmented
                aria-label={t('settings.action')}
                value={rule.action}
                options={(['warn', 'block'] as const).map((value) => ({ value, label: t(`settings.act.${value}`) }))}
                onChange={(action) => change({ action: action as DuplicateRule['action'] })}
              />
              <Button
                type="text"
                icon={<Trash2 size={14} aria-hidden />}
                aria-label={t('settings.duplicateRemove', { label: labelOf(rule, at) })}
                onClick={() => onChange(at, undefined)}
              />
            </div>
            <div className={css['matches']}>
              <span>{t('settings.match')}</span>
              {rule.match.map(({ field, how = 'exact' }, n) => (
                <div key={field} className={css['line']}>
                  <Select
                    aria-label={t('settings.matchField', { number: n + 1 })}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={field}
                    options={fields.filter(
                      ({ value }) => value === field || left.some((other) => other.value === value),
                    )}
                    onChange={(next: string) =>
                      match(n, { field: next, how: waysOf(next).includes(how) ? how : 'exact' })
                    }
                  />
                  <Select<MatchWay>
                    aria-label={t('settings.matchHow', { number: n + 1 })}
                    value={how}
                    options={waysOf(field).map((value) => ({ value, label: t(`settings.how.${value}`) }))}
                    onChange={(next) => match(n, { field, how: next })}
                  />
                  {rule.match.length > 1 ? (
                    <Button
                      type="text"
                      icon={<Trash2 size={14} aria-hidden />}
                      aria-label={t('settings.matchRemove', { number: n + 1 })}
                      onClick={() => match(n, undefined)}
                    />
                  ) : null}
                </div>
              ))}
              {left[0] && rule.match.length < 5 ? (
                <Button
                  className={css['add'] ?? ''}
                  type="link"
                  size="small"
                  icon={<Plus size={14} aria-hidden />}
                  onClick={() => match(rule.match.length, { field: left[0]!.value, how: 'exact' })}
                >
                  {t('settings.matchAdd')}
                </Button>
              ) : null}
            </div>
            <ConditionRow
              label={t('settings.when')}
              none={t('settings.always')}
              when={rule.when}
              module={described}
              onChange={(when) => change({ when })}
            />
            <Words
              label={t('settings.message')}
              language={language}
              value={rule.message}
              onChange={(words) => change({ message: withWordsOrNone(rule.message, language, words) }, 'message')}
            />
          </div>
        );
      })}
      <Button
        className={css['add'] ?? ''}
        type="dashed"
        icon={<Plus size={14} aria-hidden />}
        onClick={() => {
          const rule = newDuplicateRule(module);
          setAdded(rule.name);
          onChange(rules.length, rule);
        }}
      >
        {t('settings.duplicateAdd')}
      </Button>
    </>
  );
}
