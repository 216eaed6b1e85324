import type { FieldModel, ModuleModel } from '@mokuai/definition';
import type { Bound, Operator } from '@mokuai/expression';
import { bindPredicate } from '@mokuai/expression';
import { escapeLike } from '@mokuai/field-types';
import { ident } from '@mokuai/kernel';
import type { AllowedPath } from '../read/path.js';
import { gramsOf, isFour } from './grams.js';
import { likeOf } from './operators.js';
import type { SearchState } from './state.js';

/** More words than these are taken as one. */
const MOST_TERMS = 8;

/**
 * So many rows are looked at in no time. Where more may hold a term, the newest of them are found sooner by going through all.
 */
const FEW_ROWS = 10_000;
/** The same times the root of all rows, where nothing but the term keeps a row from the page: then that is full much sooner. */
const FEW_OF_NEWEST = 3;

/** Rows among which all are that hold a term: those whose words have all grams of one of these. */
export type Candidates = readonly { readonly column: string; readonly grams: readonly number[] }[];

/** How the records that a text finds are told from others. */
export interface Search {
  readonly filter: Bound<AllowedPath>;
  /** Set where the search indexes tell few rows of which the filter holds. */
  readonly candidates: Candidates | undefined;
}

/** The words of titles, and the text as it stands among them. */
export interface Near {
  readonly column: string;
  readonly form: string;
}

/** What tells how near a title is to a text; undefined where its words cannot be asked. */
export function nearTo(text: string, title: FieldModel | undefined, state: SearchState | undefined): Near | undefined {
  const search = title?.search;
  const form = search?.asked(text);
  if (!search || form === undefined || !state?.indexes.has(search.index)) return undefined;
  return { column: ident(search.column), form };
}

/** True of words that hold a term, which is in so large a part of them. */
const holds = (share: number): Operator => ({
  name: 'contains',
  operand: 'text',
  operandSchema: {},
  comparesFields: false,
  strict: true,
  sql: (words, term, params) => `${words} ${likeOf(share)} ${params.add(`%${escapeLike(String(term))}%`, 'text')}`,
  test: (words, term) => String(words).includes(String(term)),
});

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
 *
 * @param newest is a page of the newest wanted of all records that hold the text, and nothing else?
 */
export function searchFor(
  text: string,
  fields: readonly FieldModel[],
  state: SearchState | undefined,
  newest: boolean,
): Search {
  const most = newest ? FEW_OF_NEWEST * Math.sqrt(state?.rows ?? 0) : FEW_ROWS;
  const ways = termsOf(text).map((term) => waysOf(term, fields, state));
  const few = ways.filter(({ rows }) => rows <= most).sort((a, b) => a.rows - b.rows)[0];
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
    const { atMost, likely } = sharesOf(grams, (gram) => shares.get(gram) ?? 0);
    const words = { ...field, column: ident(search.column) };
    items.push({ kind: 'compare', field: { lookups: [], field: words }, operator: holds(likely), operand: form });
    candidates.push({ column: ident(search.column), grams });
    rows += state.rows * atMost;
  }
  return { items, candidates, rows };
}

/**
 * How large a part of the rows has all of some grams. `likely`: where those of one or two characters are in a text by chance,
 * as digits and initials are. `atMost`: where they tend to come together, as in a word. Those of four characters do anyway.
 */
function sharesOf(grams: readonly number[], shareOf: (gram: number) => number): { atMost: number; likely: number } {
  const fours = Math.min(1, ...grams.filter(isFour).map(shareOf));
  const others = grams.filter((gram) => !isFour(gram)).map(shareOf).sort((a, b) => a - b); // prettier-ignore
  return {
    likely: Math.min(fours, others.reduce((all, share) => all * share, 1)), // prettier-ignore
    atMost: Math.min(fours, others.reduce((all, share, n) => all * share ** (1 / 2 ** n), 1)), // prettier-ignore
  };
}

/** The value of the field itself, where it can hold such a text. */
function asIs(field: FieldModel, term: string): Bound<AllowedPath> | undefined {
  const { operators, type } = field;
  if (operators.get('contains')?.operand !== 'text') return undefined;
  const asked = { field: field.name, op: 'contains', value: term } as const;
  const bound = bindPredicate<AllowedPath>(asked, () => ({ field: { lookups: [], field }, operators, type: type.name }), '/q'); // prettier-ignore
  return bound.ok ? bound.value : undefined;
}
