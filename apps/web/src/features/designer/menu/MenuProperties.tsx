import { Button, Select } from 'antd';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, MousePointerClick, Trash2, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuItem } from '@mokuai/definition';
import { LOCALES, type Locale, type LocalText } from '@mokuai/kernel';
import { EmptyState, Icon } from '@mokuai/ui';
import { Words } from '../properties/Words.js';
import { IconSelect } from '../studio/IconSelect.js';
import { withWords } from '../use-local-text.js';
import { isGroup, itemAt, stepped, type Path, type Step } from './menu-tree.js';
import { iconOf, labelOf, ownLabel, type MenuWorld } from './menu-words.js';
import css from './menu.module.css';
import designer from '../designer.module.css';

interface MenuPropertiesProps {
  readonly items: readonly MenuItem[];
  readonly path: Path | undefined;
  readonly world: MenuWorld;
  readonly onChange: (item: MenuItem, key: string) => void;
  readonly onMove: (items: readonly MenuItem[], path: Path) => void;
  readonly onRemove: () => void;
}

const STEPS: readonly (readonly [Step, LucideIcon])[] = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['out', ArrowLeft],
  ['in', ArrowRight],
];

/** Words that say nothing are left out: the item is called by its module or view then. */
const isEmpty = (text: LocalText): boolean =>
  typeof text === 'string' ? text.trim() === '' : Object.values(text).every((words) => !words?.trim());

/** One item of the menu: what it is called, where it leads, and the ways to move it. */
export function MenuProperties({ items, path, world, onChange, onMove, onRemove }: MenuPropertiesProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const id = useId();
  const item = path && itemAt(items, path);
  if (!item) {
    return (
      <aside className={css['properties']}>
        <EmptyState icon={MousePointerClick} title={t('menuEditor.chooseOne')} detail={t('menuEditor.chooseDetail')} />
      </aside>
    );
  }
  const setLabel = (language: Locale, words: string): void => {
    const label = withWords(item.label, language, words);
    const { label: _gone, ...rest } = item;
    onChange(isEmpty(label) && !isGroup(item) ? rest : { ...rest, label }, `label.${language}`);
  };
  const setIcon = (icon: string | undefined): void => {
    const { icon: _gone, ...rest } = item;
    onChange(icon === undefined ? rest : { ...rest, icon }, 'icon');
  };
  const setView = (view: string): void => {
    const { view: _gone, ...rest } = item;
    onChange(view === '' ? rest : { ...rest, view }, 'view');
  };
  const views = [...world.views.values()].filter((view) => view.module === item.module);
  return (
    <aside className={css['properties']} aria-label={t('designer.properties')}>
      <header>
        <Icon name={isGroup(item) ? 'folder' : iconOf(item, world)} />
        <strong className="ellipsis">{labelOf(item, world, locale)}</strong>
        <small>{t(isGroup(item) ? 'menuEditor.group' : item.view ? 'menuEditor.view' : 'menuEditor.module')}</small>
      </header>
      <div className={css['tools']} role="toolbar" aria-label={t('menuEditor.move')}>
        {STEPS.map(([step, Sign]) => {
          const done = stepped(items, path, step);
          return (
            <Button
              key={step}
              size="small"
              type="text"
              icon={<Sign size={16} aria-hidden />}
              aria-label={t(`menuEditor.step.${step}`)}
              title={t(`menuEditor.step.${step}`)}
              disabled={!done}
              onClick={() => done && onMove(done.items, done.path)}
            />
          );
        })}
        <Button
          size="small"
          type="text"
          danger
          icon={<Trash2 size={16} aria-hidden />}
          aria-label={t('menuEditor.remove')}
          title={t('menuEditor.remove')}
          onClick={onRemove}
        />
      </div>
      {isGroup(item) ? null : (
        <div className={designer['setting']}>
          <label htmlFor={`${id}-view`}>{t('menuEditor.opens')}</label>
          <Select
            id={`${id}-view`}
            value={item.view ?? ''}
            options={[
              { value: '', label: t('menuEditor.firstView') },
              ...views.map((view) => ({
                value: view.name,
                label: labelOf({ module: view.module, view: view.name }, world, locale),
              })),
            ]}
            onChange={setView}
          />
        </div>
      )}
      {LOCALES.map((language) => {
        const own = ownLabel(item, world, language);
        return (
          <div key={language}>
            <Words
              label={t('menuEditor.labelIn', { language: t(`locale.${language}`) })}
              language={language}
              value={item.label}
              onChange={(words) => setLabel(language, words)}
            />
            {own === '' ? null : <p className={css['hint']}>{t('menuEditor.elseCalled', { label: own })}</p>}
          </div>
        );
      })}
      {isGroup(item) ? null : (
        <div className={designer['setting']}>
          <label htmlFor={`${id}-icon`}>{t('designer.icon')}</label>
          <IconSelect id={`${id}-icon`} value={item.icon} placeholder={t('menuEditor.moduleIcon')} onChange={setIcon} />
        </div>
      )}
    </aside>
  );
}
