import { Segmented } from 'antd';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CalendarView, ModuleDocument } from '@mokuai/definition';
import { monthGrid } from '../../../../lib/calendar/days.js';
import { windowFilter, both } from '../../../../lib/calendar/window.js';
import { ownZone, wallOf } from '../../../../lib/calendar/zone.js';
import { useFieldTypeCode, type FieldTypeCode } from '../../data/field-type-code.js';
import { Sheet } from '../../tabs/Sheet.js';
import css from '../../tabs/board-sheet.module.css';
import { editorViewType, freeName, type ViewSheetProps } from '../editor-view-type.js';
import { FieldChoice } from '../FieldChoice.js';
import { PreviewCalendar } from '../PreviewCalendar.js';
import { calendarOf } from '../calendar-of.js';

const timed = (document: ModuleDocument, { fieldType }: FieldTypeCode) =>
  document.fields.filter(({ type }) => fieldType(type)?.time !== undefined);

export const calendar = editorViewType<'calendar'>({
  type: 'calendar',
  Icon: CalendarDays,
  begin(document, types) {
    const [start] = timed(document, types);
    return start && { start: start.name };
  },
  missing(document, { FIELD_TYPES }) {
    const type = FIELD_TYPES.find(({ time }) => time === 'day');
    const label = { en: 'Date', 'zh-CN': '日期' };
    return type && { name: freeName(document, 'day'), type: type.name, label };
  },
  needs: ({ start, end, allDay, color }) => [start, end, allDay, color].filter((name) => name !== undefined),
  ask(view, timeOf) {
    const zone = ownZone();
    const days = monthGrid(wallOf(Date.now(), zone).day, 1).flat();
    const found = calendarOf(view, timeOf(view.start));
    return {
      filter: both(view.filter, windowFilter(found, days[0] ?? '', days.at(-1) ?? '', zone)),
      sort: [view.start],
      limit: 60,
    };
  },
  columns: 'events',
  Sheet: CalendarSheet,
  Preview: PreviewCalendar,
});

/** By which fields records stand in the calendar, and what it opens with. */
function CalendarSheet({ view, document, module, onChange }: ViewSheetProps<CalendarView>) {
  const { t } = useTranslation();
  const types = useFieldTypeCode();
  const typeOf = (name: string) => types.fieldType(module.fields.find((field) => field.name === name)?.type ?? '');
  const times = module.fields.filter(({ name }) => typeOf(name)?.time !== undefined);
  const own = new Map(document.fields.map((field) => [field.name, field]));
  const flags = module.fields.filter(({ name }) => {
    const field = own.get(name);
    return field && types.fieldType(field.type)?.valueSchema(field)['type'] === 'boolean';
  });
  const colors = module.fields.filter(({ name }) => own.has(name) && typeOf(name)?.choices !== undefined);
  const set = (key: 'start' | 'end' | 'allDay' | 'color', name: string | undefined) => {
    const { [key]: _gone, ...rest } = view;
    const next = (name === undefined ? rest : { ...rest, [key]: name }) as CalendarView;
    // What ends is of the kind that it begins by.
    const { end, ...open } = next;
    const fits = end === undefined || typeOf(end)?.time === typeOf(next.start)?.time;
    onChange(fits ? next : open, key);
  };
  const none = t('viewTypes.none');
  return (
    <Sheet title={t('viewTypes.types.calendar')} detail={t('viewTypes.calendarDetail')}>
      <div className={css['pair']}>
        <FieldChoice
          label={t('viewTypes.start')}
          value={view.start}
          fields={times}
          onChange={(name) => set('start', name)}
        />
        <FieldChoice
          label={t('viewTypes.end')}
          value={view.end}
          fields={times.filter(({ name }) => name !== view.start && typeOf(name)?.time === typeOf(view.start)?.time)}
          none={none}
          onChange={(name) => set('end', name)}
        />
        <FieldChoice
          label={t('viewTypes.color')}
          value={view.color}
          fields={colors}
          none={none}
          onChange={(name) => set('color', name)}
        />
        {typeOf(view.start)?.time === 'instant' ? (
          <FieldChoice
            label={t('viewTypes.allDay')}
            value={view.allDay}
            fields={flags}
            none={none}
            onChange={(name) => set('allDay', name)}
          />
        ) : null}
        <div className={css['field']}>
          {t('viewTypes.scale')}
          <Segmented
            value={view.scale ?? 'month'}
            aria-label={t('viewTypes.scale')}
            onChange={(scale) => onChange({ ...view, scale }, 'scale')}
            options={(['month', 'week', 'day'] as const).map((value) => ({
              value,
              label: t(`viewTypes.scales.${value}`),
            }))}
          />
        </div>
      </div>
    </Sheet>
  );
}
