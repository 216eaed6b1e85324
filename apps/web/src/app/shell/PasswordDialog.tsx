import { useMutation } from '@tanstack/react-query';
import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasswordInput } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { ApiProblem, errorsByField } from '../../lib/problem.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

interface Passwords {
  readonly current: string;
  readonly password: string;
}

/** Changes one's own password; every other session of the account ends. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: (passwords: Passwords) => api.post('/auth/password', passwords),
    onSuccess: () => {
      void message.success(t('password.changed'));
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const found = errorsByField(error);
      form.setFields(
        (['current', 'password'] as const).map((name) => ({
          name,
          errors: [found.get(name)].filter((m) => m !== undefined),
        })),
      );
    },
  });
  return (
    <Modal
      open
      width={440}
      title={t('password.title')}
      okText={t('password.do')}
      cancelText={t('action.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
        <ProblemAlert error={change.error} />
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
        >
          <PasswordInput autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password.next')}
          extra={t('setup.passwordHelp')}
          rules={[{ required: true, min: 10, message: t('setup.passwordHelp') }]}
        >
          <PasswordInput autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
