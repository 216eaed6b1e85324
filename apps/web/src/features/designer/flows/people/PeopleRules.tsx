import { useTranslation } from 'react-i18next';
import type { ApproverRule } from '@mokuai/definition';
import type { DocumentFault } from '../../data/use-faults.js';
import { FieldRow } from '../inputs/FieldRow.js';
import type { RuleType } from './people-kind.js';
import { PEOPLE_KINDS, peopleKind } from './registry.js';
import css from '../inputs/inputs.module.css';

interface PeopleRulesProps {
  readonly label: string;
  readonly rules: readonly ApproverRule[];
  readonly onChange: (rules: readonly ApproverRule[]) => void;
  /** The ways to find people that make sense here. */
  readonly offered?: readonly RuleType[];
  readonly faults?: readonly DocumentFault[];
}

/** Who is meant: one or several ways to find people, each with what it needs to know. */
export function PeopleRules({ label, rules, onChange, offered = PEOPLE_KINDS, faults = [] }: PeopleRulesProps) {
  const { t } = useTranslation();
  const of = (type: RuleType): readonly ApproverRule[] => rules.filter((rule) => rule.type === type);
  const present = PEOPLE_KINDS.filter((type) => of(type).length > 0);
  const set = (type: RuleType, next: readonly ApproverRule[]): void =>
    onChange(PEOPLE_KINDS.flatMap((one) => (one === type ? next : of(one))));
  return (
    <FieldRow label={label} required faults={faults}>
      <div className={css['chips']}>
        {offered.map((type) => {
          const on = present.includes(type);
          return (
            <button
              key={type}
              type="button"
              aria-pressed={on}
              onClick={() => set(type, on ? [] : [peopleKind(type).begin()])}
            >
              {t(`flows.people.kind.${type}`)}
            </button>
          );
        })}
      </div>
      {present.map((type) => {
        const { Settings } = peopleKind(type);
        return Settings ? (
          <div key={type} className={css['rule']}>
            <span>{t(`flows.people.kind.${type}`)}</span>
            <Settings rules={of(type)} label={label} onChange={(next) => set(type, next)} />
          </div>
        ) : null;
      })}
    </FieldRow>
  );
}

/** The people in words, kind after kind. */
export function PeopleWords({ rules }: { readonly rules: readonly ApproverRule[] }) {
  const { t } = useTranslation();
  const present = PEOPLE_KINDS.filter((type) => rules.some((rule) => rule.type === type));
  if (present.length === 0) return t('flows.people.nobody');
  return present.map((type, index) => {
    const { Words } = peopleKind(type);
    return (
      <span key={type}>
        {index > 0 ? t('flows.comma') : null}
        <Words rules={rules.filter((rule) => rule.type === type)} />
      </span>
    );
  });
}
