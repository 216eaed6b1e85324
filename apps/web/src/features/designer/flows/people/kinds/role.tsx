import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../../data/world.js';
import type { PeopleKind, PeopleProps, RuleOf } from '../people-kind.js';

type Role = RuleOf<'role'>;

function Settings({ rules, onChange, label }: PeopleProps<Role>) {
  const { t } = useTranslation();
  const { roles } = useFlowWorld();
  return (
    <Select
      mode="multiple"
      aria-label={`${label} ${t('flows.people.kind.role')}`}
      placeholder={t('flows.people.chooseRoles')}
      value={rules.map((rule) => rule.role).filter(Boolean)}
      options={[...roles]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(names) =>
        onChange(names.length === 0 ? [role.begin()] : names.map((name) => ({ type: 'role', role: name })))
      }
    />
  );
}

function Words({ rules }: { readonly rules: readonly Role[] }) {
  const { t } = useTranslation();
  const { roles } = useFlowWorld();
  const names = rules.map((rule) => roles.find(({ value }) => value === rule.role)?.label ?? rule.role).filter(Boolean);
  return names.length === 0 ? t('flows.people.chooseRoles') : names.join(t('flows.comma'));
}

/** A role is chosen next; until then the rule is one of nobody, and refused. */
export const role: PeopleKind<Role> = { begin: () => ({ type: 'role', role: '' }), Settings, Words };
