import { Checkbox, Select } from 'antd';
import { ScanEye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldRight, ModuleDocument, RoleDocument } from '@mokuai/definition';
import { isBuiltIn } from '../data/built-in.js';
import { useLocalText } from '../use-local-text.js';
import { FIELD_RIGHTS, fieldRightOf, rightsOf, seesWhole, withFieldRight, withRights, withWhole } from './rights.js';
import { RightSign } from './RightSign.js';
import css from './tabs.module.css';

interface FieldRightsProps {
  readonly module: ModuleDocument;
  readonly roles: readonly RoleDocument[];
  readonly onChange: (role: RoleDocument, key: string) => void;
}

/** Fields by roles: hidden, read, write. The first row holds for fields that nothing else is said of. */
export function FieldRights({ module, roles, onChange }: FieldRightsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <div className={`${css['tableBox']} scroll`}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('rights.field')}</th>
            {roles.map((role) => (
              <th key={role.name} scope="col">
                {say(role.label, role.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={css['usual']}>
            <th scope="row">{t('rights.usual')}</th>
            {roles.map((role) => {
              const rights = rightsOf(role, module.name);
              return (
                <td key={role.name}>
                  <RightSelect
                    label={t('rights.cell', { role: say(role.label, role.name), operation: t('rights.usual') })}
                    disabled={isBuiltIn('role', role.name)}
                    value={rights.fieldsDefault ?? 'write'}
                    onChange={(right) => onChange(withRights(role, module.name, { fieldsDefault: right }), 'fields')}
                  />
                </td>
              );
            })}
          </tr>
          {module.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{say(field.label, field.name)}</th>
              {roles.map((role) => {
                const rights = rightsOf(role, module.name);
                return (
                  <td key={role.name}>
                    <RightSelect
                      label={t('rights.cell', {
                        role: say(role.label, role.name),
                        operation: say(field.label, field.name),
                      })}
                      disabled={isBuiltIn('role', role.name)}
                      quiet={rights.fields?.[field.name] === undefined}
                      value={fieldRightOf(rights, field.name)}
                      onChange={(right) =>
                        onChange(
                          withRights(role, module.name, withFieldRight(rights, field.name, right)),
                          `field.${field.name}`,
                        )
                      }
                    />
                    {field.masked && fieldRightOf(rights, field.name) !== 'hidden' ? (
                      <Checkbox
                        className={css['whole'] ?? ''}
                        title={t('rights.whole')}
                        disabled={isBuiltIn('role', role.name)}
                        checked={seesWhole(role, rights, field.name)}
                        onChange={({ target }) =>
                          onChange(
                            withRights(role, module.name, withWhole(rights, field.name, target.checked)),
                            `whole.${field.name}`,
                          )
                        }
                      >
                        <ScanEye size={14} aria-hidden />
                        <span className="sr-only">
                          {t('rights.cell', {
                            role: say(role.label, role.name),
                            operation: `${say(field.label, field.name)}, ${t('rights.whole')}`,
                          })}
                        </span>
                      </Checkbox>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RightSelectProps {
  readonly label: string;
  readonly value: FieldRight;
  readonly disabled: boolean;
  /** It is as usual for the role: nothing of its own is said. */
  readonly quiet?: boolean;
  readonly onChange: (right: FieldRight) => void;
}

function RightSelect({ label, value, disabled, quiet = false, onChange }: RightSelectProps) {
  const { t } = useTranslation();
  // What is built in is told, not offered.
  if (disabled) return <span className={css['fixed']}>{t(`rights.right.${value}`)}</span>;
  return (
    <Select<FieldRight>
      size="small"
      variant="filled"
      className={css['scope'] ?? ''}
      aria-label={label}
      value={value}
      data-none={quiet || undefined}
      popupMatchSelectWidth={false}
      options={FIELD_RIGHTS.map((right) => ({
        value: right,
        label: (
          <span className={css['right']}>
            <RightSign right={right} /> {t(`rights.right.${right}`)}
          </span>
        ),
      }))}
      onChange={onChange}
    />
  );
}
