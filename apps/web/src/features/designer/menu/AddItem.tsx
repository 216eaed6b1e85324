import { Button, Select } from 'antd';
import { FolderPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MenuItem } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { Icon } from '@mokuai/ui';
import { iconOf, labelOf, missingIn, type MenuWorld } from './menu-words.js';
import css from './menu.module.css';

interface AddItemProps {
  readonly items: readonly MenuItem[];
  readonly world: MenuWorld;
  readonly onAdd: (item: MenuItem) => void;
}

/** Adds a module, one of its views, or a group. */
export function AddItem({ items, world, onAdd }: AddItemProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const missing = new Set(missingIn(items, world).map(({ name }) => name));
  const options = [...world.modules.keys()].map((module) => {
    const item = { module };
    const label = labelOf(item, world, locale);
    const views = [...world.views.values()].filter((view) => view.module === module);
    return {
      label: missing.has(module) ? t('menuEditor.notInMenu', { label }) : label,
      title: label,
      options: [
        { value: module, label, words: label },
        ...views.map((view) => {
          const name = labelOf({ module, view: view.name }, world, locale);
          return { value: `${module}.${view.name}`, label: name, words: `${label} ${name}` };
        }),
      ],
    };
  });
  const add = (value: string): void => {
    const [module = '', view] = value.split('.');
    onAdd({ module, ...(view === undefined ? {} : { view }) });
  };
  return (
    <div className={css['add']}>
      <Select<string>
        value={null as unknown as string}
        showSearch={{ optionFilterProp: 'words' }}
        placeholder={t('menuEditor.add')}
        aria-label={t('menuEditor.add')}
        popupMatchSelectWidth={280}
        options={options}
        optionRender={({ value, label }) => (
          <span className={css['option']}>
            <Icon name={iconOf({ module: String(value).split('.')[0] ?? '' }, world)} size={14} />
            {label}
          </span>
        )}
        onChange={add}
      />
      <Button
        icon={<FolderPlus size={14} aria-hidden />}
        onClick={() => onAdd({ label: { en: 'New group', 'zh-CN': '新分组' }, items: [] })}
      >
        {t('menuEditor.addGroup')}
      </Button>
    </div>
  );
}
