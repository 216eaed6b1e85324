import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { KeyRound, Network, Plus, ShieldCheck, Users } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { EmptyState, SearchInput, SkeletonRows, UserAvatar } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { moduleQuery } from '../../lib/queries.js';
import { useMe } from '../../lib/session.js';
import { LinkButton } from '../../ui/LinkButton.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { NewUserDialog } from './NewUserDialog.js';
import { SetPasswordDialog } from './SetPasswordDialog.js';
import { nameOf, usersQuery } from './users.js';
import css from './admin.module.css';

/** Who may sign in, as what; passwords are set here, everything else on the user's own page. */
export function UsersPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(usersQuery(wanted));
  const { data: module, isLoading } = useQuery(moduleQuery('user'));
  const { capabilities } = useMe();
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<ApiRecord>();
  // A row says nothing of roles before it is known how they are shown.
  const waiting = list.isPending || isLoading;
  const users = waiting ? [] : (list.data?.pages.flatMap((page) => page.data) ?? []);
  return (
    <div className={`${css['page']} scroll`}>
      <div className={css['tools']}>
        <SearchInput value={typed} onChange={setTyped} label={t('admin.findUser')} clearLabel={t('list.clearSearch')} />
        <span className={css['ways']}>
          {capabilities.includes('design') ? (
            <LinkButton to="/designer/roles" icon={<ShieldCheck size={14} aria-hidden />}>
              {t('admin.roles')}
            </LinkButton>
          ) : null}
          <LinkButton to="/m/$module" params={{ module: 'department' }} icon={<Network size={14} aria-hidden />}>
            {t('admin.departments')}
          </LinkButton>
          <Button type="primary" icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            {t('admin.addUser')}
          </Button>
        </span>
      </div>
      {list.error ? <ProblemState error={list.error} retry={() => void list.refetch()} /> : null}
      {waiting && !list.error ? <SkeletonRows /> : null}
      {!waiting && users.length === 0 ? (
        <EmptyState icon={Users} title={t('admin.noUsers')} detail={t('admin.noUsersDetail')} />
      ) : null}
      <ul className={css['users']} aria-label={t('admin.tab.users')}>
        {users.map((user) => (
          <UserRow key={user.id} user={user} module={module} onPassword={() => setChosen(user)} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('action.loadMore')}
        </Button>
      ) : null}
      {adding ? <NewUserDialog onClose={() => setAdding(false)} /> : null}
      {chosen ? (
        <SetPasswordDialog user={chosen.id} name={nameOf(chosen)} onClose={() => setChosen(undefined)} />
      ) : null}
    </div>
  );
}

interface UserRowProps {
  readonly user: ApiRecord;
  readonly module: EffectiveModule | undefined;
  readonly onPassword: () => void;
}

function UserRow({ user, module, onPassword }: UserRowProps) {
  const { t } = useTranslation();
  const name = nameOf(user);
  const show = (field: string) => {
    const found = module?.fields.find((one) => one.name === field);
    return found ? <Value field={found} value={user[field]} place="cell" /> : null;
  };
  return (
    <li>
      <UserAvatar name={name} size={32} />
      <span className={css['words']}>
        <Link to="/m/$module/$record" params={{ module: 'user', record: user.id }} className="ellipsis">
          {name}
        </Link>
        <small className="ellipsis">{String(user['email'] ?? '')}</small>
      </span>
      <span className={css['roles']}>{show('roles')}</span>
      <span className={css['active']}>
        <small>{t('admin.active')}</small> {show('active')}
      </span>
      <Button
        size="small"
        icon={<KeyRound size={14} aria-hidden />}
        aria-label={t('admin.setPasswordOf', { name })}
        onClick={onPassword}
      >
        {t('admin.setPassword')}
      </Button>
    </li>
  );
}
