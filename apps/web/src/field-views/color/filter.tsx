import type { OperandProps } from '../field-view.js';
import { TypedList } from '../shared/operands.js';
import { ColorInput } from './ColorInput.js';

const COLOR = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** One colour to compare with. */
export const One = ({ value, onChange, label }: OperandProps) => (
  <ColorInput value={value} onChange={(color) => onChange(color ?? undefined)} label={label} />
);

/** Several colours. */
export const List = (props: OperandProps) => (
  <TypedList
    {...props}
    read={(typed) => {
      const digits = COLOR.exec(typed.trim())?.[1];
      return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
    }}
    write={String}
  />
);
