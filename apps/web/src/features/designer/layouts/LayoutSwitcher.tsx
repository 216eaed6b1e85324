import { App, Button, Dropdown } from 'antd';
import { ChevronDown, Copy, LayoutTemplate, Plus, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import type { DeskSession } from '../data/use-desk.js';
import { useFaults } from '../data/use-faults.js';
import { documentsOn } from '../state/desk.js';
import { freeName } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import { LayoutDialog, type LayoutTerms } from './LayoutDialog.js';
import { LayoutTroubles } from './LayoutTroubles.js';
import { layoutsOf, leastLayout, openPagesOf, PAGES } from './layouts.js';
import css from './layouts.module.css';

interface LayoutSwitcherProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  /** The layout on the canvas. */
  readonly layout: LayoutDocument;
  readonly onChoose: (name: string) => void;
}

/** Which layout of the module is on the canvas; others are chosen, made, named, given pages and roles, and removed here. */
export function LayoutSwitcher({ session, module, layout, onChoose }: LayoutSwitcherProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'new' | 'copy' | 'terms'>();
  const kept = layoutsOf(session.desk, module.name);
  const layouts = kept.length > 0 ? kept : [layout];
  const roles = documentsOn(session.desk, 'role');
  const nameOf = (one: LayoutDocument): string => {
    const plain = one.name === 'default' ? t('layouts.default') : one.name;
    return say(one.label, plain);
  };
  const pagesOf = (one: LayoutDocument): string =>
    PAGES.filter((page) => one.pages.includes(page))
      .map((page) => t(`layouts.short.${page}`))
      .join(t('layouts.and'));
  const rolesOf = (one: LayoutDocument): string =>
    one.roles?.length
      ? one.roles.map((role) => say(roles.find((r) => r.name === role)?.label, role)).join(t('list.comma'))
      : t('layouts.everybody');
  const peopleOf = (one: LayoutDocument): string =>
    [
      rolesOf(one),
      ...(one.device ? [t(`layouts.devices.${one.device}`)] : []),
      ...(one.businessTypes?.length ? [one.businessTypes.join(t('list.comma'))] : []),
    ].join(' · ');
  const openPages = openPagesOf(layouts);
  const faultsOf = useFaults(session);
  const troubles = [
    ...openPages.map((page) => t('layouts.none', { page: t(`layouts.page.${page}`) })),
    ...layouts.flatMap((one) =>
      faultsOf('layout', `${module.name}.${one.name}`).map(({ message }) =>
        t('layouts.fault', { layout: nameOf(one), message }),
      ),
    ),
  ];
  const without = PAGES.filter((page) => !layouts.some((one) => one.pages.includes(page)));

  const begin: Record<'new' | 'copy' | 'terms', LayoutTerms> = {
    new: {
      label: { en: '', 'zh-CN': '' },
      pages: openPages.length > 0 ? openPages : without,
      ...{ roles: [], businessTypes: [], device: undefined, order: undefined },
      begin: 'least',
    },
    copy: {
      label: {
        en: `${textIn(layout.label, 'en', nameOf(layout))} copy`,
        'zh-CN': `${textIn(layout.label, 'zh-CN', nameOf(layout))} 副本`,
      },
      pages: layout.pages,
      ...termsOf(layout),
      begin: 'copy',
    },
    terms: {
      label: layout.label ?? { en: nameOf(layout), 'zh-CN': nameOf(layout) },
      pages: layout.pages,
      ...termsOf(layout),
      begin: 'copy',
    },
  };
  const finish = ({ label, pages, begin: from, ...people }: LayoutTerms): void => {
    const { roles: _roles, businessTypes: _types, device: _device, order: _order, ...rest } = layout;
    const terms = { label, pages, ...saidOf(people) };
    setDialog(undefined);
    if (dialog === 'terms') return session.put({ ...rest, ...terms });
    const wish = typeof label === 'string' ? label : (label.en ?? '');
    const name = freeName(
      wish,
      layouts.map((one) => one.name),
      'layout',
    );
    const made = from === 'copy' ? rest : { kind: rest.kind, module: rest.module, schemaVersion: 1 as const };
    session.put({ ...made, ...(from === 'copy' ? { tabs: rest.tabs } : leastLayout(module)), ...terms, name });
    onChoose(name);
  };
  const remove = (): void => {
    session.remove('layout', `${module.name}.${layout.name}`);
    const next = layouts.find((one) => one.name !== layout.name);
    if (next) onChoose(next.name);
    void message.success(t('layouts.removed', { layout: nameOf(layout) }));
  };
  return (
    <div className={css['switcher']}>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [`at:${layout.name}`],
          items: [
            {
              key: 'layouts',
              type: 'group',
              label: t('layouts.all'),
              children: layouts.map((one) => ({
                key: `at:${one.name}`,
                label: (
                  <span className={css['choice']}>
                    <span className="ellipsis">{nameOf(one)}</span>
                    <small className="ellipsis">
                      {pagesOf(one)} · {peopleOf(one)}
                    </small>
                  </span>
                ),
                onClick: () => onChoose(one.name),
              })),
            },
            { type: 'divider' },
            {
              key: 'terms',
              icon: <Settings2 size={14} aria-hidden />,
              label: t('layouts.terms'),
              onClick: () => setDialog('terms'),
            },
            {
              key: 'copy',
              icon: <Copy size={14} aria-hidden />,
              label: t('layouts.copy'),
              onClick: () => setDialog('copy'),
            },
            {
              key: 'new',
              icon: <Plus size={14} aria-hidden />,
              label: t('layouts.new'),
              onClick: () => setDialog('new'),
            },
            {
              key: 'remove',
              icon: <Trash2 size={14} aria-hidden />,
              label: t('layouts.remove'),
              danger: true,
              disabled: layouts.length < 2,
              onClick: remove,
            },
          ],
        }}
      >
        <Button className={css['button'] ?? ''} icon={<LayoutTemplate size={14} aria-hidden />}>
          <span className="ellipsis">
            {nameOf(layout)} · {pagesOf(layout)}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </Dropdown>
      <LayoutTroubles troubles={[...new Set(troubles)]} />
      {dialog ? (
        <LayoutDialog
          title={t(dialog === 'terms' ? 'layouts.termsOf' : 'layouts.newTitle', { layout: nameOf(layout) })}
          okText={t(dialog === 'terms' ? 'designer.done' : 'designer.create')}
          terms={begin[dialog]}
          roles={roles}
          source={dialog === 'new' ? layout : undefined}
          onOk={finish}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </div>
  );
}

type People = Omit<LayoutTerms, 'label' | 'pages' | 'begin'>;

const termsOf = ({ roles = [], businessTypes = [], device, order }: LayoutDocument): People => ({
  ...{ roles, businessTypes, device, order },
});

/** For whom a layout is, without what says nothing. */
const saidOf = ({ roles, businessTypes, device, order }: People): Partial<LayoutDocument> => ({
  ...(roles.length > 0 && { roles }),
  ...(businessTypes.length > 0 && { businessTypes }),
  ...(device && { device }),
  ...(order !== undefined && order !== 0 && { order }),
});
