import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown, type MenuProps } from 'antd';
import { ArrowLeft, ArrowRight, Eye, EyeOff, PanelTop, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule, ViewTabs } from '@mokuai/contract';
import { changeTabs, useMe } from '../../../lib/session.js';
import type { ListState } from '../use-list-state.js';
import { isHidden } from './arranged-views.js';
import { TabsOpener } from './TabsOpener.js';

interface TabsMenuProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
}

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** How the tabs of views stand, for this user alone: which opens first, their order, which are hidden. */
export function TabsMenu({ module, state }: TabsMenuProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/m/$module' });
  const tabs = useMe().tabs[module.name];
  // It is fetched when it is wanted.
  const [isOpen, setOpen] = useState(true);
  const { name, label } = state.view;
  const hidden = module.views.filter((view) => isHidden(module, tabs, view.name));
  const shown = module.views.filter((view) => !hidden.includes(view)).map((view) => view.name);
  const place = shown.indexOf(name);
  const set = (next: ViewTabs) => void changeTabs(client, module.name, next);
  /** Another may open first then: what is on screen stays. */
  const stay = () => void navigate({ search: (now) => ({ ...now, view: name }), replace: true });
  const order = (to: number) => {
    stay();
    const next = shown.filter((one) => one !== name);
    next.splice(to, 0, name);
    set({ order: next, hidden: tabs?.hidden ?? [] });
  };
  const hide = () => {
    const [next] = shown.filter((one) => one !== name);
    if (next === undefined) return;
    set({ order: shown.filter((one) => one !== name), hidden: [...hidden.map((view) => view.name), name] });
    void navigate({ search: { view: next } });
  };
  const show = (which: string) => {
    stay();
    set({ order: [...shown, which], hidden: hidden.map((view) => view.name).filter((one) => one !== which) });
  };
  const items: NonNullable<MenuProps['items']> = [
    {
      key: 'first',
      label: t('views.first'),
      icon: <PanelTop {...ICON} />,
      disabled: place <= 0,
      onClick: () => order(0),
    },
    {
      key: 'left',
      label: t('views.left'),
      icon: <ArrowLeft {...ICON} />,
      disabled: place <= 0,
      onClick: () => order(place - 1),
    },
    {
      key: 'right',
      label: t('views.right'),
      icon: <ArrowRight {...ICON} />,
      disabled: place < 0 || place === shown.length - 1,
      onClick: () => order(place + 1),
    },
    {
      key: 'hide',
      label: t('views.hide'),
      icon: <EyeOff {...ICON} />,
      disabled: place < 0 || shown.length < 2,
      onClick: hide,
    },
    ...(hidden.length > 0
      ? [
          { key: 'line', type: 'divider' as const },
          ...hidden.map((view) => ({
            key: `show/${view.name}`,
            label: t('views.show', { label: view.label }),
            icon: <Eye {...ICON} />,
            onClick: () => show(view.name),
          })),
        ]
      : []),
    ...(tabs && (tabs.order.length > 0 || tabs.hidden.length > 0)
      ? [
          { key: 'lineBelow', type: 'divider' as const },
          {
            key: 'reset',
            label: t('views.resetTabs'),
            icon: <RotateCcw {...ICON} />,
            onClick: () => {
              stay();
              set({ order: [], hidden: [] });
            },
          },
        ]
      : []),
  ];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items }}
      open={isOpen}
      onOpenChange={setOpen}
      autoFocus
    >
      <TabsOpener view={label} />
    </Dropdown>
  );
}
