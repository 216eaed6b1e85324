import { fault, pointer, type Fault } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { JsonSchema } from '../field-type.js';
import { label, LocalTextSchema } from './settings.js';

/** Hues of option tags; the client's theme knows their light and dark shades. */
const HUES = [
  'gray', 'blue', 'sky', 'teal', 'green', 'lime', 'yellow', 'orange', 'red', 'pink', 'purple', 'violet',
] as const; // prettier-ignore

export const OptionSchema = Type.Object(
  {
    value: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$', ...label('Value', '值') }),
    label: Type.Optional(LocalTextSchema),
    color: Type.Optional(
      Type.Union(
        HUES.map((hue) => Type.Literal(hue)),
        { 'x-editor': 'color', ...label('Colour', '颜色') },
      ),
    ),
    retired: Type.Optional(Type.Boolean(label('Retired', '停用'))),
  },
  { additionalProperties: false },
);

/** One choice of a list. A retired one is kept and shown where it was chosen, and may not be chosen again. */
type Option = Static<typeof OptionSchema>;

export const optionSettings = {
  options: Type.Array(OptionSchema, { minItems: 1, maxItems: 500, 'x-editor': 'options', ...label('Options', '选项') }),
};

export interface OptionSettings {
  readonly options: readonly Option[];
}

/** No two options have the same value. */
export function checkDistinct(options: readonly Option[]): readonly Fault[] {
  const seen = new Set<string>();
  return options.flatMap(({ value }, index) => {
    if (seen.has(value)) return [fault('duplicate_name', pointer('/options', index, 'value'), { name: value })];
    seen.add(value);
    return [];
  });
}

/** Values are distinct, and one of them can still be chosen. */
export const checkOptions = ({ options }: OptionSettings): readonly Fault[] => [
  ...checkDistinct(options),
  ...(options.every(({ retired }) => retired) ? [fault('no_option_left', '/options')] : []),
];

/** Schema of a value that may be chosen. */
export const choiceSchema = ({ options }: OptionSettings): JsonSchema => ({
  enum: options.filter(({ retired }) => !retired).map(({ value }) => value),
});

/** Schema of a value that may be asked for: retired ones too. */
export const knownSchema = ({ options }: OptionSettings): JsonSchema => ({ enum: options.map(({ value }) => value) });
