import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { MenuDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';
import { api } from '../../../lib/api.js';
import { draftsChanged } from '../../../lib/drafts.js';
import { saveDraft } from '../data/definitions.js';
import { newModule } from '../state/design.js';
import { NameDialog } from './NameDialog.js';

interface NewModuleDialogProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** The designer's own pages have these addresses. */
const OWN_PAGES = ['menu', 'roles'];

/** Drafts a new module with its form, shown in the main menu once it is published. */
async function create(name: string, label: LocalText): Promise<void> {
  const { module, layout } = newModule(
    name,
    label,
    { en: 'Name', 'zh-CN': '名称' },
    { en: 'Details', 'zh-CN': '基本信息' },
  );
  await saveDraft('module', name, module, null);
  await saveDraft('layout', `${name}.default`, layout, null);
  const { data: menus } = await api.get<{ data: DefinitionEntry[] }>('/definitions?kind=menu');
  const main = menus.find((entry) => entry.name === 'main' && entry.state !== 'removed');
  if (!main) return;
  const menu = main.document as MenuDocument;
  await saveDraft('menu', 'main', { ...menu, items: [...menu.items, { module: name }] }, main.etag);
}

/** Asks for a module's words, drafts it and opens its editor. */
export function NewModuleDialog({ taken, onClose }: NewModuleDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const deed = useMutation({
    mutationFn: ({ name, label }: { name: string; label: LocalText }) => create(name, label),
    onSuccess: async (_answer, { name }) => {
      await draftsChanged(client);
      await navigate({ to: '/designer/$module', params: { module: name } });
    },
  });
  return (
    <NameDialog
      title={t('designer.newModule')}
      okText={t('designer.createModule')}
      fallback="module"
      taken={[...taken, ...OWN_PAGES]}
      pending={deed.isPending}
      error={deed.error}
      onCreate={(name, label) => deed.mutate({ name, label })}
      onClose={onClose}
    />
  );
}
