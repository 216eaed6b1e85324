import { Input } from 'antd';
import css from './color.module.css';

interface ColorInputProps {
  readonly value: unknown;
  /** Null where it was emptied. */
  readonly onChange: (value: string | null) => void;
  readonly label: string;
  readonly id?: string;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

const COLOR = /^#[0-9a-f]{6}$/i;
const NONE = '#ffffff';
const EXAMPLE = '#2f6bff';

/** A colour by its digits, or from the browser's own picker. */
export function ColorInput(props: ColorInputProps) {
  const { value, onChange, label, id, onBlur, placeholder, invalid, describedBy } = props;
  const text = typeof value === 'string' ? value : '';
  return (
    <Input
      id={id}
      className="num"
      value={text}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      {...(onBlur ? { onBlur } : {})}
      prefix={
        <input
          type="color"
          className={css['well']}
          data-empty={!COLOR.test(text) || undefined}
          value={COLOR.test(text) ? text : NONE}
          onChange={({ target }) => onChange(target.value)}
          // Its digits say the same, and can be typed.
          tabIndex={-1}
          aria-hidden
        />
      }
      maxLength={7}
      placeholder={placeholder || EXAMPLE}
      status={invalid ? 'error' : ''}
      aria-label={id ? undefined : label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
