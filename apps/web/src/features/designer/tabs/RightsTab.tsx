import { Button, Segmented } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleDocument } from '@mokuai/definition';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { documentsOn, withDocument } from '../state/desk.js';
import { FaultList } from './FaultList.js';
import { FieldRights } from './FieldRights.js';
import { RecordRights } from './RecordRights.js';
import { newRole } from './rights.js';
import { RoleDialog } from './RoleDialog.js';
import type { TabProps } from './tab.js';
import css from './tabs.module.css';

/** Who may do what with the records and the fields of a module. */
export function RightsTab({ session, module }: TabProps) {
  const { t } = useTranslation();
  const faultsOf = useFaults(session);
  const [part, setPart] = useState<'records' | 'fields'>('records');
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string>();
  const roles = documentsOn(session.desk, 'role');
  const edited = roles.find((role) => role.name === editing);
  const change = (role: RoleDocument, key: string): void =>
    session.put(role, `role.${role.name}.${module.name}.${key}`);
  const changeAll = (changed: readonly RoleDocument[], key: string): void =>
    session.change(
      changed.reduce((desk, role) => withDocument(desk, role), session.desk),
      `roles.${module.name}.${key}`,
    );
  const faults = roles.flatMap((role) => faultsOf('role', role.name));
  const shared = { module, roles, onChange: change };
  return (
    <div className={`${css['page']} scroll`}>
      <div className={css['pageHead']}>
        <Segmented
          aria-label={t('rights.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'records', label: t('rights.records') },
            { value: 'fields', label: t('rights.fields') },
          ]}
        />
        <p className={css['hint']}>{t(part === 'records' ? 'rights.recordsDetail' : 'rights.fieldsDetail')}</p>
        <Button icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {t('rights.addRole')}
        </Button>
      </div>
      <FaultList faults={faults} />
      {part === 'records' ? (
        <RecordRights {...shared} onChangeAll={changeAll} onEdit={setEditing} />
      ) : (
        <FieldRights {...shared} />
      )}
      {edited ? (
        <RoleDialog
          role={edited}
          onChange={(role) => change(role, 'itself')}
          onRemove={() => {
            session.remove('role', edited.name);
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
      {adding ? (
        <NameDialog
          title={t('rights.addRole')}
          okText={t('designer.create')}
          fallback="role"
          taken={roles.map((role) => role.name)}
          onClose={() => setAdding(false)}
          onCreate={(name, label) => {
            session.put(newRole(name, label, module.name));
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}
