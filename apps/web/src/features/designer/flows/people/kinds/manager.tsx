import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PeopleKind, PeopleProps, RuleOf } from '../people-kind.js';
import css from '../../inputs/inputs.module.css';

type Manager = RuleOf<'manager'>;
const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1);
const level = (rule: Manager): number => rule.level ?? 1;

function Settings({ rules, onChange, label }: PeopleProps<Manager>) {
  const { t } = useTranslation();
  return (
    <div className={css['sentence']}>
      {t('flows.people.managerOf')}
      <Select
        mode="multiple"
        aria-label={t('flows.people.level', { label })}
        style={{ minWidth: 120, width: 'auto' }}
        value={rules.map(level)}
        options={LEVELS.map((value) => ({ value, label: t('flows.people.nth', { n: value }) }))}
        onChange={(levels) => onChange([...levels].sort((a, b) => a - b).map((n) => ({ type: 'manager', level: n })))}
      />
    </div>
  );
}

function Words({ rules }: { readonly rules: readonly Manager[] }) {
  const { t } = useTranslation();
  const levels = rules.map(level);
  if (levels.length === 1 && levels[0] === 1) return t('flows.people.directManager');
  return t('flows.people.managers', { levels: levels.join(t('flows.comma')) });
}

export const manager: PeopleKind<Manager> = { begin: () => ({ type: 'manager', level: 1 }), Settings, Words };
