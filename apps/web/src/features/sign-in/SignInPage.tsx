import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordInput, UserAvatar } from '@mokuai/ui';
import { setupQuery } from '../../lib/queries.js';
import { signIn } from '../../lib/session.js';
import { useErrorsInLanguage } from '../../lib/use-errors-in-language.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { AuthLayout } from './AuthLayout.js';
import css from './sign-in.module.css';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Email and password, and in a demo the accounts to try. */
export function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const setup = useQuery(setupQuery);
  const [form] = Form.useForm<Credentials>();
  useErrorsInLanguage(form);
  const email = useRef<InputRef>(null);
  useEffect(() => {
    document.title = t('signIn.title');
    email.current?.focus();
  }, [t]);
  const enter = useMutation({
    mutationFn: ({ email: address, password }: Credentials) => signIn(client, address.trim(), password),
    onSuccess: () => (to ? router.history.push(to) : void navigate({ to: '/' })),
  });
  const demo = setup.data?.demo ?? [];
  return (
    <AuthLayout>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.detail')}</p>
      {enter.isError ? (
        <div className={css['alert']}>
          <ProblemAlert error={enter.error} />
        </div>
      ) : null}
      <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, message: t('signIn.emailNeeded') }]}
        >
          <Input ref={email} type="email" autoComplete="username" inputMode="email" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
        >
          <PasswordInput autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={enter.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      {demo.length > 0 ? (
        <section className={css['demo']} aria-label={t('signIn.demo')}>
          <h2>{t('signIn.demo')}</h2>
          <ul>
            {demo.map((account) => (
              <li key={account.email}>
                <button
                  type="button"
                  className={css['account']}
                  disabled={enter.isPending}
                  onClick={() => enter.mutate(account)}
                >
                  <UserAvatar name={account.name} size={24} />
                  <strong>{account.name}</strong>
                  <span>{account.role}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AuthLayout>
  );
}
