import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { listQuery } from '../../../lib/list-query.js';
import { keys } from '../../../lib/queries.js';
import type { ListState } from '../use-list-state.js';
import { useCalendar } from './calendar-context.js';
import { both, withoutDate } from '../../../lib/calendar/window.js';
import { titleOf } from './words.js';
import css from './calendar.module.css';

const SHOWN = 50;

/** The records that no day holds, for who looks for them; nothing where there are none. */
export function Undated({ state }: { readonly state: ListState }) {
  const { t } = useTranslation();
  const { module, calendar, open, askMove, rights } = useCalendar();
  const [opened, setOpened] = useState(false);
  const start = module.fields.find(({ name }) => name === calendar.start);
  const query = listQuery({
    filter: both(state.filter, withoutDate(calendar)),
    sort: ['-updated_at'],
    q: state.q || undefined,
    titleField: module.titleField,
    columns: [],
  });
  const body = { ...query, fields: [...query.fields, calendar.start], limit: SHOWN, count: 'exact' };
  const found = useQuery({
    queryKey: [...keys.list(module.name, body), 'undated'],
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module.name}/query`, body, { signal }),
    enabled: start !== undefined && !start.required && !start.system,
  });
  const count = found.data?.page.count ?? 0;
  if (count === 0) return null;
  const records = found.data?.data ?? [];
  return (
    <Popover
      open={opened}
      onOpenChange={setOpened}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 0 } }}
      content={
        <div className={css['undated']}>
          <ul className="scroll">
            {records.map((record) => {
              const event = { record, first: '', last: '', clock: undefined };
              const title = titleOf(record, module, t('record.untitled'));
              return (
                <li key={record.id}>
                  <button
                    type="button"
                    className="ellipsis"
                    onClick={() => {
                      setOpened(false);
                      open(event);
                    }}
                  >
                    {title}
                  </button>
                  {rights.mayMove ? (
                    <Button
                      type="link"
                      size="small"
                      aria-label={t('calendar.dateOf', { title })}
                      onClick={() => {
                        setOpened(false);
                        askMove(event);
                      }}
                    >
                      {t('calendar.setDate')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
          {count > records.length ? <p>{t('calendar.undatedMore', { count: count - records.length })}</p> : null}
        </div>
      }
    >
      <Button type="text" size="small" icon={<CalendarOff size={14} aria-hidden />}>
        {t('calendar.undated', { count })}
      </Button>
    </Popover>
  );
}
