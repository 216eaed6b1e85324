import { Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputOf } from '../../../field-views/inputs.js';
import { useCalendar } from './calendar-context.js';
import { moved, type CalendarEvent, type Change } from '../../../lib/calendar/events.js';
import { titleOf } from './words.js';
import css from './calendar.module.css';

interface MoveDialogProps {
  readonly event: CalendarEvent;
  readonly onMove: (change: Change) => void;
  readonly onClose: () => void;
}

/** When an event begins and ends, typed or chosen. Another beginning takes the end along. */
export function MoveDialog({ event: { record }, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const { module, calendar, zone, rights } = useCalendar();
  const [values, setValues] = useState<Change>(() =>
    Object.fromEntries([
      ...[calendar.start, calendar.end].flatMap((name) =>
        name === null ? [] : [[name, typeof record[name] === 'string' ? String(record[name]) : null]],
      ),
      ...(rights.mayFlag && calendar.allDay !== null ? [[calendar.allDay, record[calendar.allDay] === true]] : []),
    ]),
  );
  const textOf = (name: string | null): string | null => {
    const value = name === null ? null : values[name];
    return typeof value === 'string' ? value : null;
  };
  const change = (name: string, value: string | null) => {
    const [start, end] = [textOf(calendar.start), textOf(calendar.end)];
    if (name !== calendar.start || calendar.end === null || end === null || start === null || value === null)
      return setValues({ ...values, [name]: value });
    // As long as it was.
    const length = Date.parse(end) - Date.parse(start);
    const until = new Date(Date.parse(value) + length).toISOString();
    const shifted = moved(
      { ...record, [calendar.start]: value, [calendar.end]: until } as typeof record,
      calendar,
      0,
      0,
      zone,
    );
    setValues({
      ...values,
      [name]: value,
      [calendar.end]: calendar.time === 'day' ? until.slice(0, 10) : (shifted[calendar.end] ?? until),
    });
  };
  const [start, end] = [textOf(calendar.start), textOf(calendar.end)];
  const backwards = start !== null && end !== null && end < start;
  return (
    <Modal
      open
      width={440}
      title={t('calendar.moveTitle', { title: titleOf(record, module, t('record.untitled')) })}
      okText={t('calendar.moveDo')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: backwards || start === null }}
      onOk={() => onMove(values)}
      onCancel={onClose}
    >
      <div className={css['move']}>
        {Object.keys(values).map((name) => {
          const field = module.fields.find((one) => one.name === name);
          if (!field) return null;
          const { Edit } = inputOf(field.type);
          const wrong = backwards && name === calendar.end;
          return (
            <label key={name} htmlFor={`${id}${name}`}>
              <span>{field.label}</span>
              <Edit
                field={field}
                id={`${id}${name}`}
                value={values[name]}
                invalid={wrong}
                describedBy={wrong ? `${id}wrong` : undefined}
                onChange={(value) =>
                  typeof value === 'boolean'
                    ? setValues({ ...values, [name]: value })
                    : change(name, typeof value === 'string' ? value : null)
                }
              />
              {wrong ? (
                <small id={`${id}wrong`} role="alert">
                  {t('calendar.backwards')}
                </small>
              ) : null}
            </label>
          );
        })}
      </div>
    </Modal>
  );
}
