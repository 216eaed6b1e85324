import { Button } from 'antd';
import { ChevronDown, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import { LazyDropdown } from '../../ui/LazyDropdown.js';
import { show } from '../overlays.js';

/** A new record of any module I may create in, from anywhere. */
export function CreateMenu() {
  const { t } = useTranslation();
  const modules = useAppInfo().modules.filter((m) => m.create);
  if (modules.length === 0) return null;
  const items = modules.map((m) => ({ key: m.name, label: m.label, icon: <Icon name={m.icon} /> }));
  return (
    <LazyDropdown menu={{ items, onClick: ({ key }) => show({ kind: 'create', module: key }) }}>
      <Button icon={<Plus size={14} aria-hidden />}>
        {t('nav.create')}
        <ChevronDown size={14} aria-hidden />
      </Button>
    </LazyDropdown>
  );
}
