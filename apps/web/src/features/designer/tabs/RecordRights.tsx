import { Button, Checkbox, Select } from 'antd';
import { Lock, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, RoleDocument, Scope } from '@mokuai/definition';
import { isBuiltIn } from '../data/built-in.js';
import { useLocalText } from '../use-local-text.js';
import { FLAGS, rightsOf, SCOPED, SCOPES, withRights } from './rights.js';
import css from './tabs.module.css';

interface RecordRightsProps {
  readonly module: ModuleDocument;
  readonly roles: readonly RoleDocument[];
  readonly onChange: (role: RoleDocument, key: string) => void;
  /** Opens the role itself. */
  readonly onEdit: (role: string) => void;
}

/** Roles by operations: which records each reaches. */
export function RecordRights({ module, roles, onChange, onEdit }: RecordRightsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const scopes = SCOPES.map((scope) => ({ value: scope, label: t(`rights.scope.${scope}`) }));
  return (
    <div className={`${css['tableBox']} scroll`}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('rights.role')}</th>
            {[...FLAGS.slice(0, 1), ...SCOPED, ...FLAGS.slice(1)].map((operation) => (
              <th key={operation} scope="col">
                {t(`rights.operation.${operation}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => {
            const rights = rightsOf(role, module.name);
            const fixed = isBuiltIn('role', role.name);
            const label = say(role.label, role.name);
            const cell = (operation: string): string =>
              t('rights.cell', { role: label, operation: t(`rights.operation.${operation}`) });
            const flag = (operation: (typeof FLAGS)[number]) => (
              <td key={operation}>
                <Checkbox
                  aria-label={cell(operation)}
                  disabled={fixed}
                  checked={rights[operation] ?? false}
                  onChange={(event) =>
                    onChange(withRights(role, module.name, { [operation]: event.target.checked }), operation)
                  }
                />
              </td>
            );
            return (
              <tr key={role.name}>
                <th scope="row">
                  <span className={css['roleName']}>
                    <span className="ellipsis">{label}</span>
                    {fixed ? (
                      <Lock size={14} aria-label={t('designer.builtIn')} />
                    ) : (
                      <Button
                        type="text"
                        size="small"
                        icon={<Pencil size={14} aria-hidden />}
                        aria-label={t('rights.editRole', { role: label })}
                        onClick={() => onEdit(role.name)}
                      />
                    )}
                  </span>
                </th>
                {FLAGS.slice(0, 1).map(flag)}
                {SCOPED.map((operation) => (
                  <td key={operation}>
                    {fixed ? (
                      <span className={css['fixed']}>{t(`rights.scope.${rights[operation] ?? 'none'}`)}</span>
                    ) : (
                      <Select<Scope>
                        size="small"
                        variant="filled"
                        className={css['scope'] ?? ''}
                        aria-label={cell(operation)}
                        value={rights[operation] ?? 'none'}
                        data-none={(rights[operation] ?? 'none') === 'none' || undefined}
                        options={scopes}
                        popupMatchSelectWidth={false}
                        onChange={(scope) => onChange(withRights(role, module.name, { [operation]: scope }), operation)}
                      />
                    )}
                  </td>
                ))}
                {FLAGS.slice(1).map(flag)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
