import { Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuDocument, MenuItem } from '@mokuai/definition';
import { useNarrow } from '@mokuai/ui';
import { isBuiltIn } from '../data/built-in.js';
import { useFaults } from '../data/use-faults.js';
import { documentsOn } from '../state/desk.js';
import type { StudioProps } from '../studio/KindStudio.js';
import { Waiting } from '../studio/Waiting.js';
import { FaultList } from '../tabs/FaultList.js';
import { AddItem } from './AddItem.js';
import { isGroup, itemAt, withInserted, withItem, withoutItem, type Path } from './menu-tree.js';
import { MenuPreview } from './MenuPreview.js';
import { MenuProperties } from './MenuProperties.js';
import { MenuRows } from './MenuRows.js';
import { useMenuWorld } from './use-menu-world.js';
import css from './menu.module.css';

/** The menu that people see: `main`, else the first by name. */
const shownOf = (menus: readonly MenuDocument[]): MenuDocument | undefined =>
  menus.find(({ name }) => name === 'main') ?? [...menus].sort((a, b) => (a.name < b.name ? -1 : 1))[0];

/** The menu as a tree, the settings of one item beside it, and the sidebar as a role would see it. */
export function MenuEditor({ session }: StudioProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const world = useMenuWorld();
  const faultsOf = useFaults(session);
  const [chosen, setChosen] = useState<Path>();
  const document = shownOf(documentsOn(session.desk, 'menu'));
  // Without a menu every module is one: that is what a first one begins with.
  const begun = useMemo(
    (): MenuDocument => ({
      kind: 'menu',
      schemaVersion: 1,
      name: 'main',
      items: [...(world?.modules.keys() ?? [])]
        .filter((name) => !isBuiltIn('module', name))
        .map((module) => ({ module })),
    }),
    [world],
  );
  if (!world) return <Waiting />;
  const menu = document ?? begun;
  const faults = document ? faultsOf('menu', menu.name) : [];
  const selected = chosen && itemAt(menu.items, chosen);
  const put = (items: readonly MenuItem[], key?: string): void => session.put({ ...menu, items: [...items] }, key);
  const change = (items: readonly MenuItem[], path: Path | undefined, key?: string): void => {
    put(items, key);
    setChosen(path);
  };
  const add = (item: MenuItem): void => {
    const inside = chosen && selected && isGroup(selected) && !isGroup(item);
    const path = inside
      ? [...chosen, selected.items?.length ?? 0]
      : chosen && !isGroup(item)
        ? [...chosen.slice(0, -1), (chosen.at(-1) ?? 0) + 1]
        : [menu.items.length];
    change(withInserted(menu.items, path, item), path);
  };
  const properties = (
    <MenuProperties
      key={chosen?.join('.') ?? ''}
      items={menu.items}
      path={selected ? chosen : undefined}
      world={world}
      onChange={(item, key) => chosen && put(withItem(menu.items, chosen, item), `menu.${chosen.join('.')}.${key}`)}
      onMove={(items, path) => change(items, path)}
      onRemove={() => chosen && change(withoutItem(menu.items, chosen), undefined)}
    />
  );
  return (
    <div className={css['panes']}>
      <MenuPreview items={menu.items} world={world} roles={world.roles} />
      <div className={`${css['canvas']} scroll`}>
        <FaultList faults={faults} />
        <section className={css['sheet']} aria-label={t('menuEditor.items')}>
          <header>
            <div>
              <h2>{t('menuEditor.items')}</h2>
              <p>{t('menuEditor.itemsDetail')}</p>
            </div>
            <AddItem items={menu.items} world={world} onAdd={add} />
          </header>
          <MenuRows
            items={menu.items}
            world={world}
            faults={faults}
            selected={chosen}
            onSelect={(path) => setChosen(path)}
            onChange={change}
          />
        </section>
      </div>
      {narrow ? (
        <Drawer
          open={selected !== undefined}
          placement="bottom"
          size="default"
          title={t('designer.properties')}
          onClose={() => setChosen(undefined)}
        >
          {properties}
        </Drawer>
      ) : (
        properties
      )}
    </div>
  );
}
