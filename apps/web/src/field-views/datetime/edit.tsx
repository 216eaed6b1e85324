import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { EditProps } from '../field-view.js';

/** A day and the time of it, in the reader's time zone. */
export function Edit({ field, value, onChange, onBlur, id, invalid, describedBy, eager = false }: EditProps) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={(instant) => onChange(instant ? instant.toISOString() : null)}
      {...(onBlur ? { onBlur } : {})}
      format="YYYY-MM-DD HH:mm"
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={eager}
      style={{ width: '100%' }}
    />
  );
}
