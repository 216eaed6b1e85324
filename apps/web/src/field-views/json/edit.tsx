import { Input } from 'antd';
import { useState } from 'react';
import type { EditProps } from '../field-view.js';
import css from './json.module.css';

/** What was typed, where it is no JSON: the field's check says so. */
function read(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}

const write = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** JSON as text; once it is left, indented. */
export function Edit({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Input.TextArea
      id={id}
      className={css['code'] ?? ''}
      value={typed ?? write(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === '' ? null : read(target.value));
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
      autoSize={{ minRows: 4, maxRows: 16 }}
      placeholder={field.placeholder || '{ }'}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      spellCheck={false}
    />
  );
}
