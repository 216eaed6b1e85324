import { Button } from 'antd';
import { ChevronDown, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@mokuai/ui';
import { learn } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/session.js';
import { LazyDropdown } from '../../ui/LazyDropdown.js';
import { show } from '../overlays.js';

const CreateSearch = lazy(async () => {
  const [found] = await Promise.all([import('./CreateSearch.js'), learn('create')]);
  return { default: found.CreateSearch };
});

/** So many modules fit into a menu; of more, the one is looked for. */
const MANY = 20;

/** A new record of any module I may create in, from anywhere. */
export function CreateMenu() {
  const { t } = useTranslation();
  const [isSearching, setSearching] = useState(false);
  const modules = useAppInfo().modules.filter((m) => m.create);
  if (modules.length === 0) return null;
  const sign = <ChevronDown size={14} aria-hidden />;
  const create = (module: string): void => show({ kind: 'create', module });
  if (modules.length > MANY)
    return (
      <>
        <Button icon={<Plus size={14} aria-hidden />} aria-haspopup="dialog" onClick={() => setSearching(true)}>
          {t('nav.create')}
          {sign}
        </Button>
        <Suspense>
          {isSearching ? (
            <CreateSearch modules={modules} onCreate={create} onClose={() => setSearching(false)} />
          ) : null}
        </Suspense>
      </>
    );
  const items = modules.map((m) => ({ key: m.name, label: m.label, icon: <Icon name={m.icon} /> }));
  return (
    <LazyDropdown menu={{ items, onClick: ({ key }) => create(key) }}>
      <Button icon={<Plus size={14} aria-hidden />}>
        {t('nav.create')}
        {sign}
      </Button>
    </LazyDropdown>
  );
}
