import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, RoleDocument } from '@mokuai/definition';
import { isBuiltIn } from '../data/built-in.js';
import { atLevel } from '../roles/grid.js';
import { RightsGrid } from '../roles/RightsGrid.js';
import { useLocalText } from '../use-local-text.js';
import { rightsOf, withRights } from './rights.js';

interface RecordRightsProps {
  readonly module: ModuleDocument;
  readonly roles: readonly RoleDocument[];
  readonly onChange: (role: RoleDocument, key: string) => void;
  /** Changes several roles as one step. */
  readonly onChangeAll: (roles: readonly RoleDocument[], key: string) => void;
  /** Opens the role itself. */
  readonly onEdit: (role: string) => void;
}

/** Roles by operations: which records of the module each reaches. */
export function RecordRights({ module, roles, onChange, onChangeAll, onEdit }: RecordRightsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <RightsGrid
      label={t('rights.records')}
      rowsAre={t('rights.role')}
      rows={roles.map((role) => {
        const label = say(role.label, role.name);
        return {
          key: role.name,
          label,
          rights: rightsOf(role, module.name),
          locked: isBuiltIn('role', role.name),
          quiet: role.modules[module.name] === undefined,
          actions: (
            <Button
              type="text"
              size="small"
              icon={<Pencil size={14} aria-hidden />}
              aria-label={t('rights.editRole', { role: label })}
              onClick={() => onEdit(role.name)}
            />
          ),
        };
      })}
      onChange={(name, change, operation) => {
        const role = roles.find((one) => one.name === name);
        if (role) onChange(withRights(role, module.name, change), operation);
      }}
      onColumn={(operation, level) =>
        onChangeAll(
          roles
            .filter((role) => !isBuiltIn('role', role.name))
            .map((role) => withRights(role, module.name, atLevel(operation, level))),
          `column.${operation}`,
        )
      }
    />
  );
}
