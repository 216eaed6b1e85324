import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFlowWorld, userFields } from '../../data/world.js';
import type { PeopleKind, PeopleProps, RuleOf } from '../people-kind.js';

type InField = RuleOf<'field'>;

function Settings({ rules, onChange, label }: PeopleProps<InField>) {
  const { t } = useTranslation();
  const { reachable } = useFlowWorld();
  return (
    <Select
      mode="multiple"
      aria-label={`${label} ${t('flows.people.kind.field')}`}
      placeholder={t('filter.chooseField')}
      value={rules.map((rule) => rule.field)}
      options={userFields(reachable).map(({ path, label: name }) => ({ value: path, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(paths) => onChange(paths.map((path) => ({ type: 'field', field: path })))}
    />
  );
}

function Words({ rules }: { readonly rules: readonly InField[] }) {
  const { t } = useTranslation();
  const { reachable } = useFlowWorld();
  return rules.map((rule) => reachable.get(rule.field)?.label ?? rule.field).join(t('flows.comma'));
}

export const field: PeopleKind<InField> = { begin: () => ({ type: 'field', field: 'owner' }), Settings, Words };
