import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { appQuery, meQuery } from '../../lib/queries.js';
import { recentRecords } from '../../lib/recent.js';
import { findIn } from '../../lib/sounds-like.js';
import { useFoundRecords, type Found } from './use-found-records.js';
import { useSoundingRecords } from './use-sounding-records.js';

/** Values that are no records. */
export const CREATE = '+';
const NONE = '-';

const MOST_RECENT = 4;

interface PickerOptions {
  readonly options: object[];
  /** All that is offered. */
  readonly found: readonly Found[];
  readonly searching: boolean;
}

/** What a picker offers: what was opened lately, what is found by letters or by sound, and one that is not there yet. */
export function usePickerOptions(module: string, typed: string, open: boolean, creatable: boolean): PickerOptions {
  const { t } = useTranslation();
  const { found, searching, failed } = useFoundRecords(module, typed, open);
  const sounding = useSoundingRecords(module, typed, open && !searching);
  const modules = useQuery({ ...appQuery, enabled: false }).data?.modules ?? [];
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const home = modules.find(({ name }) => name === module);
  const recent: readonly Found[] = me
    ? recentRecords(me.id)
        .filter((one) => one.module === module && findIn(one.title, typed))
        .slice(0, MOST_RECENT)
    : [];
  const known = new Set(recent.map(({ id }) => id));
  const others: Found[] = [];
  for (const one of [...found, ...sounding])
    if (!known.has(one.id)) {
      known.add(one.id);
      others.push(one);
    }
  const choices = (records: readonly Found[]) => records.map(({ id, title }) => ({ value: id, label: title }));
  const nothing = searching ? t('picker.searching') : failed ? t('picker.failed') : t('picker.none');
  const title = typed.trim();
  return {
    options: [
      ...(recent.length > 0
        ? [
            { label: t('picker.recent'), options: choices(recent) },
            ...(others.length > 0 ? [{ label: t('picker.all'), options: choices(others) }] : []),
          ]
        : choices(others)),
      ...(known.size === 0 ? [{ value: NONE, label: nothing, disabled: true }] : []),
      ...(creatable && home?.create
        ? [
            {
              value: CREATE,
              label: (
                <span className="ellipsis">
                  <Plus size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 6 }} />
                  {t(title === '' ? 'picker.create' : 'picker.createNamed', { label: home.label, title })}
                </span>
              ),
            },
          ]
        : []),
    ],
    found: [...recent, ...others],
    searching,
  };
}
