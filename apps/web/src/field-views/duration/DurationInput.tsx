import { Input } from 'antd';
import { useState } from 'react';
import type { EffectiveField } from '@mokuai/contract';
import { formatDuration } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { readDuration } from './read-duration.js';
import { unitOf } from './unit-of.js';

interface DurationInputProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  /** What was typed, where it is no duration: the field's check says so. Null where it was emptied. */
  readonly onChange: (value: number | string | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/** A duration as one writes it; once it is left, as it is shown. */
export function DurationInput(props: DurationInputProps) {
  const { field, value, onChange, id, label, onBlur, placeholder, invalid, describedBy } = props;
  const { locale } = usePreferences();
  const [typed, setTyped] = useState<string>();
  const unit = unitOf(field);
  const shown = typeof value === 'number' ? formatDuration(value, locale, unit === 'day') : String(value ?? '');
  return (
    <Input
      id={id}
      value={typed ?? shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === '' ? null : (readDuration(target.value, unit) ?? target.value));
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
      maxLength={40}
      placeholder={placeholder || formatDuration(5400, locale, false)}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  );
}
