import type { EffectiveField } from '@mokuai/contract';
import { dynamicDefaultOf } from '@mokuai/expression';
import type { FieldSettings } from '@mokuai/field-types';
import { textIn, type Locale, type LocalText } from '@mokuai/kernel';

interface Choice {
  readonly value: string;
  readonly label?: LocalText;
  readonly color?: string;
}

const words = (text: LocalText | undefined, locale: Locale): string | null => textIn(text, locale) || null;

/** A field of the draft as the runtime would describe it, so that the canvas can use the runtime's own inputs. */
export function effectiveOf(field: FieldSettings, locale: Locale): EffectiveField {
  const settings = field as unknown as Readonly<Record<string, unknown>>;
  const options = settings['options'] as readonly Choice[] | undefined;
  return {
    name: field.name,
    label: textIn(field.label, locale, field.name),
    help: words(field.help, locale),
    placeholder: words(field.placeholder, locale),
    type: field.type,
    system: false,
    required: field.required ?? false,
    writable: true,
    sortable: false,
    summable: false,
    // A default that is worked out when the record is made has nothing to show yet.
    default: dynamicDefaultOf(field.default) === undefined ? (field.default ?? null) : null,
    target: typeof settings['target'] === 'string' ? settings['target'] : null,
    conditions: null,
    operators: [],
    settings: options
      ? {
          ...settings,
          options: options.map((o) => ({
            value: o.value,
            label: textIn(o.label, locale, o.value),
            color: o.color ?? null,
          })),
        }
      : settings,
  };
}
