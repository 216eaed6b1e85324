import type { EffectiveOption } from '@mokuai/contract';
import type { FieldSettings } from '@mokuai/field-types';
import { LOCALES, textIn, type LocalText, type Locale } from '@mokuai/kernel';

/** Settings that the effective field says in members of its own. */
const COMMON: ReadonlySet<string> = new Set([
  'name', 'type', 'label', 'help', 'placeholder', 'required', 'default', 'renamedFrom',
  'masked', 'keepFirst', 'keepLast',
  'visibleWhen', 'requiredWhen', 'readOnlyWhen', 'optionsWhen',
]); // prettier-ignore

/** A field type's own settings with every text in one language; options always with label and colour. */
export function localizedSettings(settings: FieldSettings, locale: Locale): Readonly<Record<string, unknown>> {
  const own = Object.entries(settings).filter(([key, value]) => !COMMON.has(key) && value !== undefined);
  return Object.fromEntries(
    own.map(([key, value]) => [
      key,
      key === 'options' && Array.isArray(value) ? options(value, locale) : say(value, locale),
    ]),
  );
}

interface OptionSettings {
  readonly value: string;
  readonly label?: LocalText;
  readonly color?: string;
}

const options = (list: readonly OptionSettings[], locale: Locale): readonly EffectiveOption[] =>
  list.map(({ value, label, color, ...rest }) => ({
    ...rest,
    value,
    label: textIn(label, locale, value),
    color: color ?? null,
  }));

function say(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => say(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => (LOCALES as readonly string[]).includes(key)))
    return textIn(value as LocalText, locale);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, say(item, locale)]));
}
