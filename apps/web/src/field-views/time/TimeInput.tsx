import { TimePicker } from 'antd';
import dayjs from 'dayjs';

interface TimeInputProps {
  readonly value: unknown;
  /** Null where it was emptied. */
  readonly onChange: (value: string | null) => void;
  readonly seconds: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly defaultOpen?: boolean;
}

/** Any day will do: only its time is looked at. */
const DAY = '2000-01-01T';

/** A time of day, on the clock of twenty-four hours. */
export function TimeInput(props: TimeInputProps) {
  const { value, onChange, seconds, id, label, onBlur, placeholder, invalid, describedBy, defaultOpen } = props;
  return (
    <TimePicker
      {...(id ? { id } : {})}
      value={typeof value === 'string' ? dayjs(DAY + value) : null}
      onChange={(time) => onChange(time ? time.format(seconds ? 'HH:mm:ss' : 'HH:mm:00') : null)}
      {...(onBlur ? { onBlur } : {})}
      format={seconds ? 'HH:mm:ss' : 'HH:mm'}
      placeholder={placeholder ?? ''}
      needConfirm={false}
      showNow={false}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={defaultOpen ?? false}
      style={{ width: '100%' }}
    />
  );
}
