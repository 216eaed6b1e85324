import type { FieldModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { termsOf } from '@mokuai/query';
import { initialsOf } from '../search/initials.js';

/** The ways a value may be typed, itself first; none where the field is not searched, or is empty. */
const formsOf = (field: FieldModel | undefined, value: Json | undefined): readonly string[] =>
  field?.search?.words(value, initialsOf)?.split('\n') ?? [];

/** The words of a text that a value does not hold, as its field is searched. */
export const lackingIn = (field: FieldModel, value: Json | undefined, terms: readonly string[]): readonly string[] => {
  const forms = formsOf(field, value);
  return terms.filter((term) => {
    const asked = field.search?.asked(term);
    return asked === undefined || !forms.some((form) => form.includes(asked));
  });
};

/**
 * How near a record is to a text by its title, 0 the nearest: it is the text, begins with it, is or begins with it by its
 * initials (or without its separators), holds it somewhere; the text is in another field.
 */
export function nearness(text: string, title: FieldModel | undefined, value: Json | undefined): number {
  const [form = '', ...others] = formsOf(title, value);
  const asked = title?.search?.asked(text);
  if (title === undefined || asked === undefined) return 5;
  if (form === asked) return 0;
  if (form.startsWith(asked)) return 1;
  if (others.some((other) => other.startsWith(asked))) return 2;
  if (form.includes(asked)) return 3;
  return lackingIn(title, value, termsOf(text)).length === 0 ? 4 : 5;
}
