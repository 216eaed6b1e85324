import { useNavigate } from '@tanstack/react-router';
import { History, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { recentRecords } from '../../lib/recent.js';
import { useAppInfo, useMe } from '../../lib/session.js';
import { findIn } from '../../lib/sounds-like.js';
import type { Entry } from './entry.js';
import { Found } from './Found.js';

const MOST_RECENT = 6;

/** Records the user had open before, by their name or its sound; those that were found anyway are not said twice. */
export function useRecent(text: string, module: string, answer: SearchAnswer | undefined): readonly Entry[] {
  const navigate = useNavigate();
  const me = useMe();
  const { modules } = useAppInfo();
  const found = new Set(answer?.data.flatMap((group) => group.hits.map((hit) => hit.id)));
  return recentRecords(me.id)
    .flatMap((record): Entry[] => {
      const home = modules.find((m) => m.name === record.module);
      const parts = findIn(record.title, text);
      if (!home || !parts || found.has(record.id) || (module !== '' && module !== record.module)) return [];
      return [
        {
          key: `recent/${record.id}`,
          group: 'recent',
          title: record.title,
          parts,
          icon: <History size={16} strokeWidth={1.75} aria-hidden />,
          detail: home.label,
          href: `/m/${record.module}/${record.id}`,
          run: () => void navigate({ to: '/m/$module/$record', params: { module: record.module, record: record.id } }),
        },
      ];
    })
    .slice(0, MOST_RECENT);
}

/** Records the server found; each module ends with the way to all of its. */
export function useHits(text: string, answer: SearchAnswer | undefined): readonly Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modules } = useAppInfo();
  const q = text.trim();
  return (answer?.data ?? []).flatMap((group) => {
    const hits = group.hits.map((hit): Entry => {
      const beside = hit.match;
      return {
        key: `record/${hit.id}`,
        group: 'records',
        title: hit.title ?? t('palette.untitled', { label: group.label }),
        parts: hit.title === null ? [] : (findIn(hit.title, q) ?? []),
        icon: <Icon name={group.icon} />,
        detail: (
          <>
            {group.label}
            {beside ? (
              <>
                {` · ${beside.label}${t('palette.colon')}`}
                <Found text={beside.text} parts={findIn(beside.text, q) ?? []} />
              </>
            ) : null}
            {hit.owner === null ? null : ` · ${hit.owner}`}
          </>
        ),
        href: `/m/${group.module}/${hit.id}`,
        run: () => void navigate({ to: '/m/$module/$record', params: { module: group.module, record: hit.id } }),
      };
    });
    if (!group.more) return hits;
    const plural = modules.find((m) => m.name === group.module)?.plural ?? group.label;
    const all: Entry = {
      key: `all/${group.module}`,
      group: 'records',
      title: t('palette.all', { plural, q }),
      parts: [],
      icon: <Search size={16} strokeWidth={1.75} aria-hidden />,
      href: `/m/${group.module}?q=${encodeURIComponent(JSON.stringify(q))}`,
      run: () => void navigate({ to: '/m/$module', params: { module: group.module }, search: { q } }),
    };
    return [...hits, all];
  });
}
