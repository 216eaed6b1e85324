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

const asNumber = (typed: string): number | undefined => (Number.isFinite(Number(typed)) ? Number(typed) : undefined);

/** Several numbers. */
export const NumberList = (props: OperandProps) => (
  <TypedList {...props} separators={[' ']} read={asNumber} write={String} />
);

interface TypedListProps extends OperandProps {
  /** What a typed text stands for; undefined where it stands for nothing. */
  readonly read: (typed: string) => unknown;
  readonly write: (value: unknown) => string;
  /** What ends an item, beside commas. */
  readonly separators?: readonly string[];
}

/** Several values, each typed: what cannot be read is dropped. */
export function TypedList({ value, onChange, label, read, write, separators = [] }: TypedListProps) {
  const take = (list: readonly string[]) => {
    const values = [...new Set(list.map(read).filter((one) => one !== undefined))];
    onChange(values.length === 0 ? undefined : values);
  };
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      value={Array.isArray(value) ? value.map(write) : []}
      onChange={take}
      tokenSeparators={[',', '，', '、', ...separators]}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}
