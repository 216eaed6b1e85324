import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginAnswer } from '@mokuai/contract';
import { PasswordInput } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { learn } from '../../lib/i18n.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApiProblem, errorsByField } from '../../lib/problem.js';
import { enter } from '../../lib/session.js';
import { useErrorsInLanguage } from '../../lib/use-errors-in-language.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { AuthLayout } from './AuthLayout.js';
import { StartStep } from './StartStep.js';
import css from './sign-in.module.css';

interface FirstAdmin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const FIELDS = ['name', 'email', 'password'] as const;

/** The first run: makes the administrator who makes everybody else, and asks what to begin with. */
export function SetupPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [made, setMade] = useState(false);
  const { locale } = usePreferences();
  const [form] = Form.useForm<FirstAdmin>();
  useErrorsInLanguage(form);
  useEffect(() => {
    document.title = t('setup.title');
  }, [t]);
  const make = useMutation({
    mutationFn: async (admin: FirstAdmin) => {
      const { user } = await api.post<LoginAnswer>('/auth/setup', { ...admin, locale });
      await enter(client, user);
      await learn('start');
    },
    onSuccess: () => setMade(true),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const found = errorsByField(error);
      form.setFields(FIELDS.map((name) => ({ name, errors: [found.get(name)].filter((m) => m !== undefined) })));
    },
  });
  if (made) return <StartStep />;
  return (
    <AuthLayout>
      <h1>{t('setup.title')}</h1>
      <p>{t('setup.detail')}</p>
      {make.isError ? (
        <div className={css['alert']}>
          <ProblemAlert error={make.error} />
        </div>
      ) : null}
      <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => make.mutate(values)}>
        <Form.Item
          name="name"
          label={t('setup.name')}
          rules={[{ required: true, whitespace: true, message: t('setup.nameNeeded') }]}
        >
          <Input autoComplete="name" autoFocus />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, type: 'email', message: t('signIn.emailNeeded') }]}
        >
          <Input type="email" autoComplete="username" inputMode="email" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          extra={t('setup.passwordHelp')}
          rules={[
            { required: true, message: t('signIn.passwordNeeded') },
            { min: 10, message: t('setup.passwordHelp') },
          ]}
        >
          <PasswordInput autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={make.isPending}>
          {t('setup.submit')}
        </Button>
      </Form>
    </AuthLayout>
  );
}
