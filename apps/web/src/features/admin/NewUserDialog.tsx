import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordInput } from '@mokuai/ui';
import { ApiProblem, errorsByField } from '../../lib/problem.js';
import { keys, moduleQuery } from '../../lib/queries.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { addUser, setPassword, type NewUser } from './users.js';
import css from './admin.module.css';

interface Typed extends NewUser {
  readonly password: string;
}

const FIELDS = ['name', 'email', 'roles', 'password'] as const;
const SHORTEST = 10;

/** Somebody new, able to sign in at once: who they are, what they may do, and a first password to be told to them. */
export function NewUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  // Kept where the password was refused: the user is there by then.
  const [made, setMade] = useState<string>();
  const { data: module } = useQuery(moduleQuery('user'));
  const roles = module?.fields.find(({ name }) => name === 'roles')?.settings['options'] as
    readonly { readonly value: string; readonly label?: string }[] | undefined;
  const deed = useMutation({
    mutationFn: async ({ password, ...user }: Typed) => {
      const id = made ?? (await addUser(user));
      setMade(id);
      await setPassword(id, password);
    },
    onSuccess: (_, { name }) => {
      void message.success(t('admin.userAdded', { name }));
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const found = errorsByField(error);
      form.setFields(FIELDS.map((name) => ({ name, errors: [found.get(name)].filter((m) => m !== undefined) })));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.records('user') }),
  });
  return (
    <Modal
      open
      width={440}
      title={t('admin.addUser')}
      okText={t('admin.addUser')}
      cancelText={t('action.cancel')}
      okButtonProps={{ loading: deed.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert error={deed.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className={css['fields'] ?? ''}
        onFinish={(typed) => deed.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t('admin.name')}
          rules={[{ required: true, whitespace: true, message: t('admin.nameNeeded') }]}
        >
          <Input autoFocus autoComplete="off" disabled={made !== undefined} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, type: 'email', message: t('admin.emailNeeded') }]}
        >
          <Input type="email" autoComplete="off" inputMode="email" disabled={made !== undefined} />
        </Form.Item>
        <Form.Item name="roles" label={t('admin.roles')} extra={t('admin.rolesHelp')} initialValue={[]}>
          <Select
            mode="multiple"
            disabled={made !== undefined}
            options={(roles ?? []).map(({ value, label }) => ({ value, label: label ?? value }))}
            optionFilterProp="label"
          />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('admin.firstPassword')}
          extra={t('admin.firstPasswordHelp')}
          rules={[{ required: true, min: SHORTEST, message: t('admin.tooShort') }]}
        >
          <PasswordInput autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
