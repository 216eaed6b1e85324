import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { EditProps } from '../field-view.js';

const FORMAT = 'YYYY-MM-DD';

/** A day, typed or picked. */
export function Edit({ field, value, onChange, onBlur, id, invalid, describedBy, eager = false }: EditProps) {
  return (
    <DatePicker
      id={id}
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format(FORMAT) : null)}
      {...(onBlur ? { onBlur } : {})}
      format={FORMAT}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={eager}
      style={{ width: '100%' }}
    />
  );
}
