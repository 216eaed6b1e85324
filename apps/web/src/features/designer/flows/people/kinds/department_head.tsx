import { useTranslation } from 'react-i18next';
import type { PeopleKind, RuleOf } from '../people-kind.js';

type Head = RuleOf<'department_head'>;

function Words() {
  const { t } = useTranslation();
  return t('flows.people.theirHead');
}

export const departmentHead: PeopleKind<Head> = { begin: () => ({ type: 'department_head' }), Words };
