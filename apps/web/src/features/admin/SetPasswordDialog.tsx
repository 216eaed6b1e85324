import { useMutation } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordInput } from '@mokuai/ui';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { setPassword } from './users.js';
import css from './admin.module.css';

interface SetPasswordDialogProps {
  readonly user: string;
  readonly name: string;
  readonly onClose: () => void;
}

const SHORTEST = 10;

/** Gives somebody a new password, to be told to them. */
export function SetPasswordDialog({ user, name, onClose }: SetPasswordDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [password, setTyped] = useState('');
  const deed = useMutation({
    mutationFn: () => setPassword(user, password),
    onSuccess: () => {
      void message.success(t('admin.passwordSet', { name }));
      onClose();
    },
  });
  const ready = password.length >= SHORTEST;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) deed.mutate();
  };
  return (
    <Modal
      open
      width={440}
      title={t('admin.setPasswordOf', { name })}
      okText={t('admin.setPassword')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <form id={id} onSubmit={onSubmit} className={css['form']}>
        <ProblemAlert error={deed.error} />
        <label htmlFor={`${id}-password`}>{t('admin.newPassword')}</label>
        <PasswordInput
          id={`${id}-password`}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small>{t('admin.passwordHelp')}</small>
      </form>
    </Modal>
  );
}
