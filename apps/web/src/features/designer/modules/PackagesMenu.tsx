import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { Download, Ellipsis, LayoutTemplate, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { draftsChanged } from '../../../lib/drafts.js';
import { keepFile } from '../../../lib/keep-file.js';
import { TemplatesDialog } from './TemplatesDialog.js';

/** Definitions from and to files, and ready-made applications. */
export function PackagesMenu() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const [templates, setTemplates] = useState(false);
  const refused = (error: unknown): void => {
    const { title, detail } = describeProblem(error, t);
    notification.error({ title, description: detail });
  };
  const exporting = useMutation({
    mutationFn: () => api.post<unknown>('/packages/export', {}),
    onSuccess: (content) => keepFile('mokuai.json', content),
    onError: refused,
  });
  const importing = useMutation({
    mutationFn: async (chosen: File) => {
      let content: unknown;
      try {
        content = JSON.parse(await chosen.text());
      } catch {
        throw new SyntaxError(chosen.name);
      }
      return api.post<{ drafts: number }>('/packages/import', content);
    },
    onSuccess: async ({ drafts }) => {
      await draftsChanged(client);
      void message.success(t('modules.imported', { count: drafts }));
    },
    onError: (error) => {
      if (error instanceof SyntaxError) void message.error(t('modules.notJson', { name: error.message }));
      else refused(error);
    },
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'templates',
              icon: <LayoutTemplate size={16} aria-hidden />,
              label: t('modules.templates'),
              onClick: () => setTemplates(true),
            },
            {
              key: 'import',
              icon: <Upload size={16} aria-hidden />,
              label: t('modules.import'),
              onClick: () => file.current?.click(),
            },
            {
              key: 'export',
              icon: <Download size={16} aria-hidden />,
              label: t('modules.export'),
              onClick: () => exporting.mutate(),
            },
          ],
        }}
      >
        <Button
          icon={<Ellipsis size={16} aria-hidden />}
          aria-label={t('nav.more')}
          loading={importing.isPending || exporting.isPending}
        />
      </Dropdown>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('modules.import')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) importing.mutate(chosen);
          event.target.value = '';
        }}
      />
      {templates ? <TemplatesDialog onClose={() => setTemplates(false)} /> : null}
    </>
  );
}
