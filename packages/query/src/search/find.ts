import type { FieldModel, ModuleModel } from '@mokuai/definition';
import type { Bound, Operator } from '@mokuai/expression';
import { bindPredicate } from '@mokuai/expression';
import { escapeLike } from '@mokuai/field-types';
import { ident } from '@mokuai/kernel';
import type { AllowedPath } from '../read/path.js';
import { gramsOf } from './grams.js';
import type { SearchState } from './state.js';

/** More words than these are taken as one. */
const MOST_TERMS = 8;

/** So many rows are looked at in no time; where more may hold a term, the newest of them are found sooner by going through all. */
const FEW_ROWS = 10_000;

/** Rows among which all are that hold a term: those whose words have all grams of one of these. */
export type Candidates = readonly { readonly column: string; readonly grams: readonly number[] }[];

/** How the records that a text finds are told from others. */
export interface Search {
  readonly filter: Bound<AllowedPath>;
  /** Set where the search indexes tell few rows of which the filter holds. */
  readonly candidates: Candidates | undefined;
}

/** True of words that hold a term. */
const HOLDS: Operator = {
  name: 'contains',
  operand: 'text',
  operandSchema: {},
  comparesFields: false,
  strict: true,
  sql: (words, term, params) => `${words} LIKE ${params.add(`%${escapeLike(String(term))}%`, 'text')}`,
  test: (words, term) => String(words).includes(String(term)),
};

/** The words of a text, each of which a record has to have in some field. */
export function termsOf(text: string): readonly string[] {
  const terms = [...new Set(text.split(/\s+/))].filter((term) => term !== '');
  return terms.length <= MOST_TERMS ? terms : [...terms.slice(0, MOST_TERMS - 1), terms.slice(MOST_TERMS - 1).join(' ')]; // prettier-ignore
}

/** The fields by which records of a module are found: the title, and those that are marked. */
export const searchedFields = (module: ModuleModel): readonly FieldModel[] =>
  [...module.fields.values()].filter((field) => field.name === module.titleField || field.settings.searchable === true);

/**
 * Each word of the text anywhere in one of the fields; false where there is none that could hold it. A field whose index is
 * not there (yet) is asked itself.
 */
export function searchFor(text: string, fields: readonly FieldModel[], state: SearchState | undefined): Search {
  const ways = termsOf(text).map((term) => waysOf(term, fields, state));
  const few = ways.filter(({ rows }) => rows <= FEW_ROWS).sort((a, b) => a.rows - b.rows)[0];
  return {
    filter: ofAll(ways.map(({ items }) => ({ kind: 'or', items }))),
    candidates: few?.candidates.length ? few.candidates : undefined,
  };
}

const ofAll = (items: readonly Bound<AllowedPath>[]): Bound<AllowedPath> =>
  items.length === 1 ? items[0]! : { kind: 'and', items };

interface Ways {
  readonly items: readonly Bound<AllowedPath>[];
  readonly candidates: Candidates;
  /** Rows to look at, about, with the candidates. */
  readonly rows: number;
}

function waysOf(term: string, fields: readonly FieldModel[], state: SearchState | undefined): Ways {
  const items: Bound<AllowedPath>[] = [];
  const candidates: { column: string; grams: readonly number[] }[] = [];
  let rows = 0;
  for (const field of fields) {
    const { search } = field;
    const shares = search && state?.indexes.get(search.index);
    if (!shares || !state) {
      const item = asIs(field, term);
      if (item) items.push(item);
      rows = item ? Infinity : rows;
      continue;
    }
    const form = search.asked(term);
    if (form === undefined) continue;
    const grams = gramsOf(form);
    const words = { ...field, column: ident(search.column) };
    items.push({ kind: 'compare', field: { lookups: [], field: words }, operator: HOLDS, operand: form });
    candidates.push({ column: ident(search.column), grams });
    rows += state.rows * Math.min(...grams.map((gram) => shares.get(gram) ?? 0));
  }
  return { items, candidates, rows };
}

/** The value of the field itself, where it can hold such a text. */
function asIs(field: FieldModel, term: string): Bound<AllowedPath> | undefined {
  const { operators, type } = field;
  if (operators.get('contains')?.operand !== 'text') return undefined;
  const asked = { field: field.name, op: 'contains', value: term } as const;
  const bound = bindPredicate<AllowedPath>(asked, () => ({ field: { lookups: [], field }, operators, type: type.name }), '/q'); // prettier-ignore
  return bound.ok ? bound.value : undefined;
}
