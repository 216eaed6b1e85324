import { Segmented, Select } from 'antd';
import { ChevronDown, Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuItem, RoleDocument } from '@mokuai/definition';
import { LOCALES, type Locale } from '@mokuai/kernel';
import { Icon } from '@mokuai/ui';
import { useLocalText } from '../use-local-text.js';
import { isGroup } from './menu-tree.js';
import { iconOf, labelOf, seenBy, type MenuWorld } from './menu-words.js';
import { useLater } from './use-later.js';
import css from './menu.module.css';

interface MenuPreviewProps {
  readonly items: readonly MenuItem[];
  readonly world: MenuWorld;
  readonly roles: readonly RoleDocument[];
}

/** The sidebar that comes of the menu: for everybody, or as a role sees it, in either language. */
export function MenuPreview({ items, world, roles }: MenuPreviewProps) {
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const later = useLater();
  const [role, setRole] = useState('');
  const [language, setLanguage] = useState(i18n.language as Locale);
  const seen = seenBy(
    items,
    roles.find(({ name }) => name === role),
    world,
  );
  return (
    <aside className={css['preview']} aria-label={t('menuEditor.preview')}>
      <div className={css['lens']}>
        <Select
          value={role}
          aria-label={t('menuEditor.seenBy')}
          prefix={<Eye size={14} aria-hidden />}
          onChange={setRole}
          options={[
            { value: '', label: t('menuEditor.everybody') },
            ...roles.map(({ name, label }) => ({ value: name, label: say(label, name) })),
          ]}
        />
        <Segmented<Locale>
          block
          size="small"
          value={language}
          aria-label={t('designer.wordsLanguage')}
          onChange={setLanguage}
          options={LOCALES.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
        />
      </div>
      <nav className={`${css['sidebar']} scroll`} lang={language} aria-label={t('menuEditor.preview')} tabIndex={0}>
        {later ? <Entries items={seen} world={world} locale={language} /> : null}
        {seen.length === 0 ? <p className={css['hint']}>{t('menuEditor.seesNothing')}</p> : null}
      </nav>
    </aside>
  );
}

interface EntriesProps {
  readonly items: readonly MenuItem[];
  readonly world: MenuWorld;
  readonly locale: Locale;
}

const Entries = ({ items, world, locale }: EntriesProps) => (
  <ul>
    {items.map((item, index) => (
      <li key={index}>
        {isGroup(item) ? (
          <>
            <span className={css['group']}>
              <span className="ellipsis">{labelOf(item, world, locale)}</span> <ChevronDown size={14} aria-hidden />
            </span>
            <Entries items={item.items ?? []} world={world} locale={locale} />
          </>
        ) : (
          <span className={css['entry']}>
            <Icon name={iconOf(item, world)} />
            <span className="ellipsis">{labelOf(item, world, locale)}</span>
          </span>
        )}
      </li>
    ))}
  </ul>
);
