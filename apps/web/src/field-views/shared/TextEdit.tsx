import { Input } from 'antd';
import type { EditProps } from '../field-view.js';

interface TextEditProps extends EditProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url';
}

const maxLengthOf = (settings: Readonly<Record<string, unknown>>): number | undefined =>
  typeof settings['maxLength'] === 'number' ? settings['maxLength'] : undefined;

/** One line. */
export function TextEdit({ field, value, onChange, onBlur, id, invalid, describedBy, type = 'text' }: TextEditProps) {
  const maxLength = maxLengthOf(field.settings);
  return (
    <Input
      id={id}
      type={type}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  );
}

/** Several lines, as many as there are words for. */
export function LongTextEdit({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) {
  const maxLength = maxLengthOf(field.settings);
  return (
    <Input.TextArea
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      autoSize={{ minRows: 3, maxRows: 12 }}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    />
  );
}
