import { RECORD_SCHEMA } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';

// Short: with what stands before it the name of a column of words still fits.
const NEXT = '_next_';

/** Where what a revision removes is kept: a column beside the others, or a schema for a table. No field and no module begins with `_`. */
export const placeOf = (revision: number, name: string): string => `_kept${revision}_${name}`;

export const isPlace = (name: string): boolean => /^_kept\d+_/.test(name);

/** Where a field is until the switch that gets another type under its name: a column beside the old one. */
export const nextOf = (field: string): string => NEXT + field;

/** What a name is after the switch. */
export const finalName = (name: string): string => (name.startsWith(NEXT) ? name.slice(NEXT.length) : name);

/** Words as they will be after the switch. */
export const finalWords = (words: string): string => words.replaceAll(new RegExp(`\\b${NEXT}`, 'g'), '');

/** The table of a removed module: it keeps its name, and its indexes theirs. */
export const keptTable = (place: string, module: string): string => `${ident(place)}.${ident(module)}`;

/** What is kept of a removed field or module. */
export interface KeptPlace {
  readonly module: string;
  /** null: the whole module. */
  readonly field: string | null;
  readonly place: string;
  /** Where the table of the field is kept, when its module was removed as well. */
  readonly within: string | null;
}

/** The statement that drops it for good; it does nothing where that is done. */
export const dropKept = ({ module, field, place, within }: KeptPlace): string =>
  field === null
    ? `DROP SCHEMA IF EXISTS ${ident(place)} CASCADE`
    : `ALTER TABLE IF EXISTS ${keptTable(within ?? RECORD_SCHEMA, module)} DROP COLUMN IF EXISTS ${ident(place)}`;
