import type { FieldModel } from '@mokuai/definition';
import type { AllowedSort } from './granting.js';
import { cell, crossLookup } from './cell.js';
import type { Row, SqlContext } from './context.js';

/** One key of an order as SQL over a row and its joins. */
export interface OrderKey {
  readonly sql: string;
  readonly descending: boolean;
  readonly nullable: boolean;
  /** The key is a column of another table. */
  readonly joined: boolean;
}

export interface Order {
  readonly keys: readonly OrderKey[];
  /** LEFT JOINs that the keys need. */
  readonly joins: string;
}

/** System columns that every row has. */
const ALWAYS_FILLED: ReadonlySet<string> = new Set(['id', 'version', 'created_at', 'updated_at', 'approval_status']);

/**
 * The keys of an order, each NULL where the actor may not know it. A lookup sorts by the title of its target.
 * Postgres' own placement of NULLs is the contract's: last ascending, first descending.
 */
export function orderOf(ctx: SqlContext, row: Row, sort: readonly AllowedSort[]): Order {
  const joins = new Map<string, { text: string; row: Row } | undefined>();

  /** The row behind a lookup, joined once however many keys need it. */
  const join = (from: Row, lookup: FieldModel): Row | undefined => {
    const key = `${from.alias}.${lookup.name}`;
    if (!joins.has(key)) {
      const hop = crossLookup(ctx, from, lookup);
      joins.set(key, hop && { text: ` LEFT JOIN ${hop.table} ON ${hop.on}`, row: hop.row });
    }
    return joins.get(key)?.row;
  };

  const keyOf = (from: Row | undefined, [first, ...rest]: readonly FieldModel[]): string => {
    if (!from || !first) return 'NULL::text';
    if (rest.length > 0) return keyOf(join(from, first), rest);
    if (first.target !== undefined) {
      const target = join(from, first);
      return keyOf(target, target ? [titleOf(target)] : []);
    }
    return cell(ctx, from, first, first.sortKey(from.alias) ?? `${from.alias}.${first.column}`);
  };

  const keys = sort.map(({ path, descending }): OrderKey => {
    const joined = path.lookups.length > 0 || path.field.target !== undefined;
    return {
      sql: keyOf(row, [...path.lookups, path.field]),
      descending,
      nullable: joined || !(path.field.system && ALWAYS_FILLED.has(path.field.name)),
      joined,
    };
  });
  return { keys, joins: [...joins.values()].map((j) => j?.text ?? '').join('') };
}

const titleOf = (row: Row): FieldModel => row.access.module.fields.get(row.access.module.titleField)!;

/** `ORDER BY` terms over the given expressions. */
export const orderTerms = (keys: readonly Pick<OrderKey, 'descending'>[], sql: (index: number) => string): string =>
  keys.map((key, index) => `${sql(index)}${key.descending ? ' DESC' : ''}`).join(', ');
