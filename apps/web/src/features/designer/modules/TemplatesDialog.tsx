import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Modal } from 'antd';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateItem } from '@mokuai/contract';
import { EmptyState, OptionTag, SkeletonRows } from '@mokuai/ui';
import { api } from '../../../lib/api.js';
import { published } from '../../../lib/drafts.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import css from './modules.module.css';

/** Ready-made applications, to be installed with or without their records. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [records, setRecords] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => api.get<{ data: TemplateItem[] }>('/templates', { signal }).then((answer) => answer.data),
  });
  const installing = useMutation({
    mutationFn: ({ name }: TemplateItem) => api.post(`/templates/${encodeURIComponent(name)}/install`, { records }),
    onSuccess: async (_answer, { label }) => {
      await Promise.all([published(client), refetch()]);
      void message.success(t('modules.installed', { label }));
    },
  });
  return (
    <Modal open width={560} title={t('modules.templates')} footer={null} onCancel={onClose}>
      <ProblemAlert error={installing.error} />
      {error && !data ? <ProblemState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={2} /> : null}
      {data?.length === 0 ? <EmptyState icon={LayoutTemplate} title={t('modules.noTemplates')} /> : null}
      <ul className={css['templates']}>
        {data?.map((one) => (
          <li key={one.name}>
            <header>
              <strong>{one.label}</strong>
              <small className="num">{one.version}</small>
              {one.installed ? (
                <OptionTag label={t('modules.isInstalled', { version: one.installed })} color="green" dot />
              ) : null}
            </header>
            <p>{one.description}</p>
            {one.installed === one.version ? null : (
              <footer>
                <Checkbox checked={records} onChange={(event) => setRecords(event.target.checked)}>
                  {t('modules.withRecords')}
                </Checkbox>
                <Button type="primary" loading={installing.isPending} onClick={() => installing.mutate(one)}>
                  {t('modules.install')}
                </Button>
              </footer>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
