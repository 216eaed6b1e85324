import { Link } from '@tanstack/react-router';
import { LayoutGrid, Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@mokuai/ui';
import { LazyDrawer } from '../../ui/LazyDrawer.js';
import { useAppInfo } from '../../lib/session.js';
import { flatMenu } from '../first-page.js';
import { MenuTree } from './MenuTree.js';
import css from './PhoneTabs.module.css';

/** Five tabs under the thumb: three modules, the inbox, and all the rest. */
export function PhoneTabs() {
  const { t } = useTranslation();
  const app = useAppInfo();
  const [open, setOpen] = useState(false);
  const entries = flatMenu(app.menu);
  const first = entries.filter((e, i) => entries.findIndex((o) => o.module === e.module) === i).slice(0, 3);
  const iconOf = (module: string) => app.modules.find((m) => m.name === module)?.icon ?? null;
  return (
    <nav className={css['tabs']} aria-label={t('nav.label')}>
      {first.map((entry) => (
        <Link key={entry.module} to="/m/$module" params={{ module: entry.module }} className={css['tab']}>
          <Icon name={entry.icon ?? iconOf(entry.module)} size={22} />
          <span className="ellipsis">{entry.label}</span>
        </Link>
      ))}
      <Link to="/inbox" className={css['tab']}>
        <Stamp size={22} strokeWidth={1.75} aria-hidden />
        {app.todo > 0 ? <span className={css['badge']}>{app.todo > 99 ? '99+' : app.todo}</span> : null}
        <span>{t('nav.inbox')}</span>
      </Link>
      <button type="button" className={css['tab']} onClick={() => setOpen(true)}>
        <LayoutGrid size={22} strokeWidth={1.75} aria-hidden />
        <span>{t('nav.more')}</span>
      </button>
      <LazyDrawer open={open} onClose={() => setOpen(false)} placement="bottom" size="70%" title={app.name}>
        <div className={css['menu']}>
          <MenuTree menu={app.menu} onChoose={() => setOpen(false)} />
        </div>
      </LazyDrawer>
    </nav>
  );
}
