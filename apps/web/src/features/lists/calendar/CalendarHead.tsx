import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveCalendar } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import type { ListState } from '../use-list-state.js';
import { useCalendar } from './calendar-context.js';
import type { Day } from '../../../lib/calendar/days.js';
import { Undated } from './Undated.js';
import { dayName, daysName, monthName } from './words.js';
import css from './calendar.module.css';

type Scale = EffectiveCalendar['scale'];

interface CalendarHeadProps {
  readonly at: Day;
  readonly scale: Scale;
  readonly days: readonly Day[];
  readonly state: ListState;
  readonly step: (by: 1 | -1) => void;
  readonly go: (change: { readonly at: Day }) => void;
  readonly onScale: (scale: Scale) => void;
}

/** Which days are in sight, and the ways to others. */
export function CalendarHead({ at, scale, days, state, step, go, onScale }: CalendarHeadProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { today, locale } = useCalendar();
  const title =
    scale === 'month'
      ? monthName(at, locale)
      : scale === 'week'
        ? daysName(days[0] ?? at, days.at(-1) ?? at, locale)
        : dayName(at, locale);
  return (
    <div className={css['head']}>
      <Button size={phone ? 'middle' : 'small'} onClick={() => go({ at: today })}>
        {t('calendar.today')}
      </Button>
      <span className={css['steps']}>
        <Button
          type="text"
          size={phone ? 'middle' : 'small'}
          icon={<ChevronLeft size={16} aria-hidden />}
          aria-label={t(`calendar.previous.${scale}`)}
          onClick={() => step(-1)}
        />
        <Button
          type="text"
          size={phone ? 'middle' : 'small'}
          icon={<ChevronRight size={16} aria-hidden />}
          aria-label={t(`calendar.next.${scale}`)}
          onClick={() => step(1)}
        />
      </span>
      <span className={css['title']}>
        <h2 aria-live="polite">{title}</h2>
        <DatePicker
          size="small"
          variant="borderless"
          className={css['jump'] ?? ''}
          aria-label={t('calendar.jump')}
          value={dayjs(at)}
          picker={scale === 'month' ? 'month' : 'date'}
          format={() => ''}
          placeholder=""
          allowClear={false}
          inputReadOnly
          onChange={(day) => (day ? go({ at: day.format('YYYY-MM-DD') }) : undefined)}
        />
      </span>
      <span className={css['space']} />
      <Undated state={state} />
      {phone ? null : (
        <Segmented<Scale>
          size="small"
          aria-label={t('calendar.scale')}
          value={scale}
          onChange={onScale}
          options={(['month', 'week', 'day'] as const).map((value) => ({
            value,
            label: t(`calendar.scales.${value}`),
          }))}
        />
      )}
    </div>
  );
}
