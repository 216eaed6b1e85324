import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleDocument } from '@mokuai/definition';
import { EmptyState, SearchInput, Tabs } from '@mokuai/ui';
import { isBuiltIn } from '../data/built-in.js';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { deskKey, documentsOn } from '../state/desk.js';
import type { StudioProps } from '../studio/KindStudio.js';
import { Waiting } from '../studio/Waiting.js';
import { FaultList } from '../tabs/FaultList.js';
import { newRole } from '../tabs/rights.js';
import { SideList } from '../tabs/SideList.js';
import { stateMark } from '../tabs/StateMark.js';
import { useLocalText } from '../use-local-text.js';
import { RoleFields } from './RoleFields.js';
import { RoleHead } from './RoleHead.js';
import { RoleRecords } from './RoleRecords.js';
import { RoleSummary } from './RoleSummary.js';
import { useModules, useUserCounts } from './use-roles-world.js';
import css from './roles.module.css';

const route = getRouteApi('/studio/designer/roles');

const PARTS = ['records', 'fields', 'summary'] as const;
type Part = (typeof PARTS)[number];

const partOf = (tab: string | undefined): Part => PARTS.find((part) => part === tab) ?? 'records';

/** All roles of the application; one of them with what it may do in every module, beside another one if wanted. */
export function RolesEditor({ session, published }: StudioProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const modules = useModules();
  const faultsOf = useFaults(session);
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState('');
  const [naming, setNaming] = useState<'new' | 'copy'>();
  // What people made comes before what every application has.
  const roles = [...documentsOn(session.desk, 'role')].sort(
    (a, b) => Number(isBuiltIn('role', a.name)) - Number(isBuiltIn('role', b.name)),
  );
  // Nobody has a role that is not live, and users cannot be asked for by it.
  const held = roles.filter(({ name }) => published.has(deskKey('role', name)));
  const counts = useUserCounts(held.map(({ name }) => name));
  const role = roles.find(({ name }) => name === search.role) ?? roles[0];
  const other = roles.find(({ name }) => name === compared && name !== role?.name);
  const part = partOf(search.tab);
  const choose = (name: string): void => void navigate({ search: { ...search, role: name }, replace: true });
  const put = (next: RoleDocument, key: string): void => session.put(next, `role.${next.name}.${key}`);
  const wanted = typed.trim().toLowerCase();
  const listed = roles.filter(
    (one) => wanted === '' || `${one.name} ${say(one.label, one.name)}`.toLowerCase().includes(wanted),
  );
  if (!modules) return <Waiting />;
  return (
    <SideList
      label={t('roles.title')}
      active={role?.name}
      onChoose={choose}
      head={
        <SearchInput value={typed} onChange={setTyped} label={t('roles.search')} clearLabel={t('list.clearSearch')} />
      }
      actions={[{ label: t('rights.addRole'), onClick: () => setNaming('new') }]}
      groups={[
        {
          empty: t('roles.noneFound'),
          items: listed.map((one) => {
            const users = counts[held.indexOf(one)];
            return {
              key: one.name,
              label: say(one.label, one.name),
              ...(users === undefined ? {} : { note: t('roles.users', { count: users }) }),
              mark: isBuiltIn('role', one.name) ? null : stateMark(published.get(`role/${one.name}`), one),
              faulty: faultsOf('role', one.name).length > 0,
            };
          }),
        },
      ]}
    >
      {role ? (
        <>
          <RoleHead
            key={role.name}
            role={role}
            fixed={isBuiltIn('role', role.name)}
            isLive={published.has(deskKey('role', role.name))}
            onChange={put}
            onCopy={() => setNaming('copy')}
            onRemove={() => {
              session.remove('role', role.name);
              void navigate({ search: {}, replace: true });
            }}
          />
          <FaultList faults={faultsOf('role', role.name)} />
          <section className={css['sheet']} aria-label={say(role.label, role.name)}>
            <div className={css['partBar']}>
              <Tabs
                label={t('rights.part')}
                active={part}
                tabs={PARTS.map((key) => ({ key, label: t(`roles.part.${key}`) }))}
                onChoose={(tab) => void navigate({ search: { ...search, role: role.name, tab }, replace: true })}
              />
              {part === 'summary' ? null : (
                <Select
                  className={css['compare'] ?? ''}
                  value={other?.name ?? ''}
                  aria-label={t('roles.compare')}
                  onChange={setCompared}
                  options={[
                    { value: '', label: t('roles.compareNone') },
                    ...roles
                      .filter((one) => one !== role)
                      .map((one) => ({
                        value: one.name,
                        label: t('roles.compareWith', { role: say(one.label, one.name) }),
                      })),
                  ]}
                />
              )}
            </div>
            {part === 'records' ? <RoleRecords role={role} other={other} modules={modules} onChange={put} /> : null}
            {part === 'fields' ? <RoleFields role={role} other={other} modules={modules} onChange={put} /> : null}
            {part === 'summary' ? <RoleSummary role={role} modules={modules} /> : null}
          </section>
        </>
      ) : (
        <EmptyState icon={ShieldCheck} title={t('roles.none')} />
      )}
      {naming ? (
        <NameDialog
          title={
            naming === 'copy' && role ? t('roles.copyOf', { role: say(role.label, role.name) }) : t('rights.addRole')
          }
          okText={t('designer.create')}
          fallback="role"
          taken={roles.map(({ name }) => name)}
          onClose={() => setNaming(undefined)}
          onCreate={(name, label) => {
            session.put(naming === 'copy' && role ? { ...role, name, label } : newRole(name, label));
            setNaming(undefined);
            choose(name);
          }}
        />
      ) : null}
    </SideList>
  );
}
