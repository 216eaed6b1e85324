import { Checkbox, Segmented } from 'antd';
import { Eye, EyeOff, Pencil, ScanEye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldRight, ModuleDocument } from '@mokuai/definition';
import { isBuiltIn } from '../data/built-in.js';
import type { DeskSession } from '../data/use-desk.js';
import { documentsOn } from '../state/desk.js';
import {
  FIELD_RIGHTS,
  fieldRightOf,
  rightsOf,
  seesWhole,
  withFieldRight,
  withRights,
  withWhole,
} from '../tabs/rights.js';
import { useLocalText } from '../use-local-text.js';
import css from '../designer.module.css';

const SIGNS = { hidden: EyeOff, read: Eye, write: Pencil } as const;

interface FieldAccessProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly field: string;
}

/** What each role may do with a field of the records it reaches. */
export function FieldAccess({ session, module, field }: FieldAccessProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const roles = documentsOn(session.desk, 'role');
  const masked = module.fields.some((one) => one.name === field && one.masked);
  return (
    <>
      <p className={css['note']}>{t('rights.fieldsDetail')}</p>
      {roles.map((role) => {
        const rights = rightsOf(role, module.name);
        const fixed = isBuiltIn('role', role.name);
        const label = say(role.label, role.name);
        const own = rights.fields?.[field] !== undefined;
        return (
          <div key={role.name} className={css['access']}>
            <span className="ellipsis" title={label}>
              {label}
              {own || fixed ? null : <small>{t('designer.asUsual')}</small>}
            </span>
            {fixed ? (
              <span className={css['typeName']}>{t('rights.right.write')}</span>
            ) : (
              <Segmented<FieldRight>
                size="small"
                aria-label={label}
                value={fieldRightOf(rights, field)}
                options={FIELD_RIGHTS.map((right) => {
                  const Sign = SIGNS[right];
                  const words = t(`rights.right.${right}`);
                  return { value: right, title: words, label: <Sign size={14} aria-label={words} /> };
                })}
                onChange={(right) => session.put(withRights(role, module.name, withFieldRight(rights, field, right)))}
              />
            )}
            {masked ? (
              <Checkbox
                title={t('rights.whole')}
                aria-label={t('rights.cell', { role: label, operation: t('rights.whole') })}
                disabled={fixed || fieldRightOf(rights, field) === 'hidden'}
                checked={seesWhole(role, rights, field)}
                onChange={({ target }) =>
                  session.put(withRights(role, module.name, withWhole(rights, field, target.checked)))
                }
              >
                <ScanEye size={14} aria-hidden />
              </Checkbox>
            ) : null}
          </div>
        );
      })}
    </>
  );
}
