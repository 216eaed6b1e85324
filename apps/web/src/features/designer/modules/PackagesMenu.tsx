import { App, Button, Dropdown } from 'antd';
import { Download, Ellipsis, LayoutTemplate, Upload } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { learn } from '../../../lib/i18n.js';
import type { PackageContentFile } from '../../../ui/packages/package-files.js';
import { TemplatesDialog } from './TemplatesDialog.js';

const dialogs = async () => {
  const [found] = await Promise.all([import('../../../ui/packages/dialogs.js'), learn('packages')]);
  return found;
};
const ExportDialog = lazy(() => dialogs().then((found) => ({ default: found.ExportDialog })));
const ImportDialog = lazy(() => dialogs().then((found) => ({ default: found.ImportDialog })));

/** Definitions from and to files, and ready-made applications. */
export function PackagesMenu() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<'templates' | 'export'>();
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: PackageContentFile }>();
  const read = async (one: File): Promise<void> => {
    const { readPackageFile } = await dialogs();
    try {
      setChosen({ name: one.name, file: await readPackageFile(one) });
    } catch {
      void message.error(t('modules.notJson', { name: one.name }));
    }
  };
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
              onClick: () => setDialog('templates'),
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
              onClick: () => setDialog('export'),
            },
          ],
        }}
      >
        <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={t('nav.more')} />
      </Dropdown>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('modules.import')}
        onChange={(event) => {
          const one = event.target.files?.[0];
          if (one) void read(one);
          event.target.value = '';
        }}
      />
      {dialog === 'templates' ? <TemplatesDialog onClose={() => setDialog(undefined)} /> : null}
      <Suspense>
        {dialog === 'export' ? <ExportDialog onClose={() => setDialog(undefined)} /> : null}
        {chosen ? <ImportDialog {...chosen} onClose={() => setChosen(undefined)} /> : null}
      </Suspense>
    </>
  );
}
