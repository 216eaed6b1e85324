import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Boxes, Database, SquareDashed, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateItem } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { usePreferences } from '../../lib/preferences.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { AuthLayout } from './AuthLayout.js';
import css from './start.module.css';
import page from './sign-in.module.css';

/** A way to begin; without a template, with nothing. */
interface Choice {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail: string;
  readonly template?: string;
  readonly records?: boolean;
}

/** What to begin with: a ready-made application with or without its sample records, or an empty one. */
export function StartStep() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { locale } = usePreferences();
  const templates = useQuery({
    queryKey: ['templates', locale],
    queryFn: () => api.get<{ readonly data: readonly TemplateItem[] }>('/templates'),
  });
  const [chosen, choose] = useState<string>();
  useEffect(() => {
    document.title = t('start.title');
  }, [t]);

  const choices: readonly Choice[] = [
    ...(templates.data?.data ?? []).flatMap(({ name, label, description }): Choice[] => [
      { key: `${name}+`, icon: Database, title: t('start.withRecords', { label }), detail: t('start.withRecordsDetail'), template: name, records: true },
      { key: name, icon: Boxes, title: t('start.without', { label }), detail: description, template: name, records: false },
    ]),
    { key: '', icon: SquareDashed, title: t('start.empty'), detail: t('start.emptyDetail') },
  ]; // prettier-ignore
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0]!;
  const begin = useMutation({
    mutationFn: async ({ template, records }: Choice) => {
      if (template !== undefined) await api.post(`/templates/${template}/install`, { records });
    },
    onSuccess: (_, { template }) => void navigate({ to: template === undefined ? '/designer' : '/' }),
  });
  const error = begin.error ?? templates.error;
  return (
    <AuthLayout>
      <h1>{t('start.title')}</h1>
      <p>{t('start.detail')}</p>
      {error ? (
        <div className={page['alert']}>
          <ProblemAlert error={error} />
        </div>
      ) : null}
      <fieldset
        className={css['choices']}
        disabled={begin.isPending || templates.isPending}
        aria-busy={templates.isPending}
      >
        <legend>{t('start.legend')}</legend>
        {templates.isPending
          ? null
          : choices.map(({ key, icon: Icon, title, detail }) => (
              <label key={key} className={css['choice']}>
                <input type="radio" name="start" checked={key === choice.key} onChange={() => choose(key)} />
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span>
                  <strong>{title}</strong>
                  <small>{detail}</small>
                </span>
              </label>
            ))}
      </fieldset>
      <Button
        type="primary"
        size="large"
        block
        disabled={templates.isPending}
        loading={begin.isPending}
        onClick={() => begin.mutate(choice)}
      >
        {t(begin.isPending ? 'start.installing' : 'start.submit')}
      </Button>
    </AuthLayout>
  );
}
