import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Table2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@mokuai/ui';
import { moduleQuery } from '../../lib/queries.js';
import { useAppInfo } from '../../lib/session.js';
import { useDestinations } from '../destinations.js';
import type { Entry } from './entry.js';

/** Of so many modules the views are asked for together: hundreds at once would hold up whoever types. */
const AT_ONCE = 25;

/** Pages, modules and their views. Views are asked for once somebody looks for something. */
export function usePages(asked: boolean): readonly Omit<Entry, 'parts'>[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modules } = useAppInfo();
  const destinations = useDestinations();
  const [reach, setReach] = useState(AT_ONCE);
  const known = useQueries({
    queries: modules.map((m, index) => ({ ...moduleQuery(m.name), enabled: asked && index < reach })),
  });
  const more = asked && reach < modules.length && known.every(({ fetchStatus }) => fetchStatus === 'idle');
  useEffect(() => {
    if (more) setReach((before) => before + AT_ONCE);
  }, [more, reach]);
  const pages = destinations.map(({ to, label, letter, icon }): Omit<Entry, 'parts'> => {
    const Own = icon;
    return {
      key: `page/${to}`,
      group: 'pages',
      title: label,
      icon: Own === null || typeof Own === 'string' ? <Icon name={Own} /> : <Own size={16} strokeWidth={1.75} />,
      href: to,
      ...(letter === undefined ? {} : { keys: `g ${letter}` }),
      run: () => void navigate({ to }),
    };
  });
  const views = known.flatMap(({ data: module }) =>
    // With one view alone, the module's page is that view.
    !module || module.views.length < 2
      ? []
      : module.views.map((view): Omit<Entry, 'parts'> => {
          const search = { view: view.name };
          return {
            key: `view/${module.name}/${view.name}`,
            group: 'pages',
            title: view.label,
            icon: <Table2 size={16} strokeWidth={1.75} aria-hidden />,
            detail: t('palette.viewOf', { plural: module.plural }),
            href: `/m/${module.name}?view=${encodeURIComponent(view.name)}`,
            run: () => void navigate({ to: '/m/$module', params: { module: module.name }, search }),
          };
        }),
  );
  return [...pages, ...views];
}
