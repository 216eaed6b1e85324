import type { OperandProps } from '../field-view.js';
import { TypedList } from '../shared/operands.js';
import { TimeInput } from './TimeInput.js';

/** One time to compare with. */
export const One = ({ field, value, onChange, label }: OperandProps) => (
  <TimeInput
    value={value}
    onChange={(time) => onChange(time ?? undefined)}
    seconds={field.settings['seconds'] === true}
    label={label}
  />
);

const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?$/;

function read(typed: string): string | undefined {
  const [found, hours = '', minutes, seconds = '00'] = TIME.exec(typed.trim()) ?? [];
  return found === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

/** Several times. */
export const List = (props: OperandProps) => (
  <TypedList {...props} read={read} write={(time) => String(time).replace(/:00$/, '')} />
);
