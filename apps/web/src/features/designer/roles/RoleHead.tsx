import { App, Button, Checkbox, InputNumber } from 'antd';
import { Copy, Lock, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capability, RoleDocument } from '@mokuai/definition';
import { BothWords } from '../tabs/BothWords.js';
import { CAPABILITIES } from '../tabs/rights.js';
import { useLocalText } from '../use-local-text.js';
import { useRoleUses } from './use-roles-world.js';
import css from './roles.module.css';

interface RoleHeadProps {
  readonly role: RoleDocument;
  /** Built in: it is shown, not changed. */
  readonly fixed: boolean;
  /** Can anybody have it yet? */
  readonly isLive: boolean;
  readonly onChange: (role: RoleDocument, key: string) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** A role itself: its words, what it may do beyond records, and where it is used. */
export function RoleHead({ role, fixed, isLive, onChange, onCopy, onRemove }: RoleHeadProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const id = useId();
  const say = useLocalText();
  const { uses, users } = useRoleUses(role.name, isLive);
  const named = uses.map(({ kind, label, name }) => `${t(`publish.kind.${kind}`)} ${say(label, name)}`);
  const askRemove = (): void =>
    void modal.confirm({
      title: t('roles.removeTitle', { role: say(role.label, role.name) }),
      content: (
        <ul className={css['uses']}>
          {users ? <li>{t('roles.removeUsers', { count: users })}</li> : null}
          {named.map((words) => (
            <li key={words}>{words}</li>
          ))}
          <li>{t('rights.removeRoleDetail')}</li>
        </ul>
      ),
      okText: t('rights.removeRole'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      onOk: onRemove,
    });
  return (
    <section className={css['sheet']} aria-label={t('roles.itself')}>
      <header>
        <div>
          <h2>
            {say(role.label, role.name)} {fixed ? <Lock size={14} aria-label={t('designer.builtIn')} /> : null}
          </h2>
          <p className={css['hint']}>
            {[
              ...(users === undefined ? [] : [t('roles.users', { count: users })]),
              ...(named.length > 0 ? [t('roles.usedIn', { places: named.join(t('list.comma')) })] : []),
            ].join(' · ')}{' '}
            <code>{role.name}</code>
          </p>
        </div>
        <div className={css['tools']}>
          <Button size="small" icon={<Copy size={14} aria-hidden />} onClick={onCopy}>
            {t('roles.copy')}
          </Button>
          {fixed ? null : (
            <Button type="text" danger size="small" icon={<Trash2 size={14} aria-hidden />} onClick={askRemove}>
              {t('rights.removeRole')}
            </Button>
          )}
        </div>
      </header>
      {fixed ? (
        <p className={css['hint']}>{t('roles.fixedDetail')}</p>
      ) : (
        <BothWords
          label={t('designer.label')}
          value={role.label}
          onChange={(label, locale) => onChange({ ...role, label }, `label.${locale}`)}
        />
      )}
      {fixed ? null : (
        <div className={css['order']}>
          <label htmlFor={id}>{t('layouts.order')}</label>
          <InputNumber
            id={id}
            controls={false}
            precision={0}
            placeholder="0"
            value={role.order ?? null}
            onChange={(order) => {
              const { order: _before, ...rest } = role;
              onChange(order === null ? rest : { ...rest, order }, 'order');
            }}
          />
          <small>{t('roles.orderHelp')}</small>
        </div>
      )}
      <fieldset className={css['capabilities']}>
        <legend>{t('rights.capabilities')}</legend>
        <Checkbox.Group
          disabled={fixed}
          value={[...(role.capabilities ?? [])]}
          onChange={(capabilities) => onChange({ ...role, capabilities: capabilities as Capability[] }, 'capabilities')}
          options={CAPABILITIES.map((value) => ({ value, label: t(`rights.capability.${value}`) }))}
        />
      </fieldset>
    </section>
  );
}
