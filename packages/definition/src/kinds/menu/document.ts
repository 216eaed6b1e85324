import { Type, type Static } from '@sinclair/typebox';
import type { LocalText } from '@mokuai/kernel';
import { head, list, localText, name, optional, shape, words } from '../schema.js';

/** A module (perhaps by one of its views), or a labelled group of entries. */
export interface MenuItem {
  readonly label?: LocalText;
  readonly icon?: string;
  readonly module?: string;
  readonly view?: string;
  readonly items?: readonly MenuItem[];
}

const item = Type.Unsafe<MenuItem>({ $ref: '#/$defs/item' });

export const menuSchema = shape(
  { ...head('menu'), items: list(item, { maxItems: 100 }) },
  {
    $defs: {
      item: shape(
        {
          label: optional(localText),
          icon: optional(words(50)),
          module: optional(name),
          view: optional(name),
          items: optional(list(item, { maxItems: 100 })),
        },
        { oneOf: [{ required: ['module'] }, { required: ['items'] }], dependentRequired: { view: ['module'] } },
      ),
    },
  },
);

/** The navigation of the application. */
export type MenuDocument = Static<typeof menuSchema>;
