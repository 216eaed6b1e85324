import { CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/Keys.js';
import type { Entry, EntryGroup } from './entry.js';
import { Found } from './Found.js';
import css from './palette.module.css';

const GROUPS: readonly EntryGroup[] = ['recent', 'records', 'pages', 'actions'];

interface OptionsProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly current: string | undefined;
  readonly onHover: (key: string) => void;
  readonly onRun: (entry: Entry, apart: boolean) => void;
}

/** What was found, by kind. */
export function Options({ id, entries, current, onHover, onRun }: OptionsProps) {
  const { t } = useTranslation();
  const groups = GROUPS.filter((group) => entries.some((entry) => entry.group === group));
  return (
    <div role="listbox" id={`${id}/list`} aria-label={t('palette.results')}>
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}/${group}`}>
          <div id={`${id}/${group}`} className={css['group']}>
            {t(`palette.group.${group}`)}
          </div>
          {entries
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <div
                key={entry.key}
                id={`${id}/${entry.key}`}
                role="option"
                aria-selected={entry.key === current}
                className={css['entry']}
                data-group={group}
                onMouseMove={() => onHover(entry.key)}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => onRun(entry, event.ctrlKey || event.metaKey)}
              >
                <span className={css['sign']}>{entry.icon}</span>
                <span className={css['words']}>
                  <span className={css['title']}>
                    <Found text={entry.title} parts={entry.parts} />
                  </span>
                  {entry.detail ? <span className={css['detail']}>{entry.detail}</span> : null}
                </span>
                {entry.keys ? <Keys keys={entry.keys} /> : null}
                {entry.key === current && !entry.keys ? (
                  <span className={css['enter']} aria-hidden>
                    <CornerDownLeft size={12} />
                  </span>
                ) : null}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
