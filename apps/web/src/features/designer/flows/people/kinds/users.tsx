import { useTranslation } from 'react-i18next';
import { RecordsPicker } from '../../../../../field-views/shared/RecordsPicker.js';
import { Value } from '../../../../../field-views/Value.js';
import { PEOPLE } from '../../data/world.js';
import { listed, type PeopleKind, type PeopleProps, type RuleOf } from '../people-kind.js';

type Users = RuleOf<'users'>;
const idsOf = (rules: readonly Users[]): readonly string[] => rules.flatMap((rule) => rule.users);

function Settings({ rules, onChange, label }: PeopleProps<Users>) {
  const { t } = useTranslation();
  return (
    <RecordsPicker
      module="user"
      value={idsOf(rules)}
      label={`${label} ${t('flows.people.kind.users')}`}
      onChange={(ids) => onChange([{ type: 'users', users: ids }])}
    />
  );
}

function Words({ rules }: { readonly rules: readonly Users[] }) {
  const { t } = useTranslation();
  const ids = idsOf(rules);
  if (ids.length === 0) return t('flows.people.chooseUsers');
  return listed(
    ids.map((id) => <Value key={id} field={PEOPLE} value={id} place="inline" />),
    t('flows.comma'),
  );
}

export const users: PeopleKind<Users> = { begin: () => ({ type: 'users', users: [] }), Settings, Words };
