import { Input, InputNumber, Select } from 'antd';
import type { OperandProps } from '../field-view.js';

/** One text to compare with. */
export function TextOne({ value, onChange, label }: OperandProps) {
  return (
    <Input
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      aria-label={label}
    />
  );
}

/** Several texts: Enter or a comma ends one. */
export function TextList({ value, onChange, label }: OperandProps) {
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(list) => onChange(list.length === 0 ? undefined : list)}
      tokenSeparators={[',', '，', '、']}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}

/** One number to compare with. */
export function NumberOne({ value, onChange, label }: OperandProps) {
  return (
    <InputNumber<number>
      value={typeof value === 'number' ? value : null}
      onChange={(number) => onChange(number ?? undefined)}
      controls={false}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}

/** Several numbers. */
export function NumberList({ value, onChange, label }: OperandProps) {
  const shown = Array.isArray(value) ? value.map(String) : [];
  const take = (list: readonly string[]) => {
    const numbers = list.map(Number).filter((n) => Number.isFinite(n));
    onChange(numbers.length === 0 ? undefined : [...new Set(numbers)]);
  };
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      value={shown}
      onChange={take}
      tokenSeparators={[',', '，', '、', ' ']}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}
