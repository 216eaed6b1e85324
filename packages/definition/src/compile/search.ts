import { wordSearch, type FieldSettings, type FieldType } from '@mokuai/field-types';
import type { ModuleDocument } from '../kinds/index.js';
import type { SearchModel } from '../model.js';
import { generatedName } from './names.js';

/**
 * Part of the column's name: when types come to make other words of the same values, the number goes up, the new column is
 * filled and the old one dropped.
 */
const RECIPE = 1;

/** Columns of words, of this way of making them or of an earlier one. No field begins with `_`. */
export const isSearchColumn = (column: string): boolean => /^_words\d+_/.test(column);

/** A module is searched by its title and by what is marked so, where the type can be searched at all. */
export function searchOf(module: ModuleDocument, type: FieldType, settings: FieldSettings): SearchModel | undefined {
  if (settings.name !== module.titleField && settings.searchable !== true) return undefined;
  const search = type.search ?? (type.text && wordSearch((value) => type.text!(value)));
  if (!search) return undefined;
  const column = `_words${RECIPE}_${settings.name}`;
  return {
    column,
    index: generatedName('i', module.name, column),
    words: (value, initials) => {
      if (value === null || value === undefined) return null;
      const forms = search.forms(value, settings, initials).filter((form) => form !== '');
      // A way that a longer form holds anyway leads to nothing new.
      return forms.filter((form, i) => !forms.some((other, n) => n !== i && other.includes(form) && (other !== form || n < i))).join('\n'); // prettier-ignore
    },
    asked: (term) => search.asked(term, settings),
    sql: (value) => search.sql?.(value),
  };
}
