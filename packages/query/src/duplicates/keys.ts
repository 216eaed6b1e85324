import type { Access } from '@mokuai/access';
import type { DuplicateRuleModel, FieldPath } from '@mokuai/definition';
import type { Bound } from '@mokuai/expression';
import { filterSql } from '../read/filter-sql.js';
import type { SqlContext } from '../read/context.js';
import { matchSql } from './match-sql.js';

/** SQL of what a record is compared by under a rule: one text of all its fields; NULL where any of them is empty. */
export const keySql = ({ match }: Pick<DuplicateRuleModel, 'match'>, alias?: string): string =>
  match
    .map(({ field, how }) => matchSql(alias ? `${alias}.${field.column}` : field.column, field.sqlType, how))
    .join(` || chr(31) || `);

/** What an index is made of: eight bytes, however long the key. */
export const hashSql = (key: string): string => `hashtextextended(${key}, 0)`;

/** The key where the rule is about the record under the alias, all of whose fields may be looked at; else NULL. */
export function askedKeySql(ctx: SqlContext, access: Access, rule: DuplicateRuleModel, alias: string): string {
  const key = keySql(rule, alias);
  if (!rule.when) return key;
  return `CASE WHEN ${filterSql(ctx, { alias, access }, allowed(rule.when))} THEN ${key} END`;
}

/** The path of a field as the read road has it. */
function allowed(bound: Bound<FieldPath>): Parameters<typeof filterSql>[2] {
  switch (bound.kind) {
    case 'and':
    case 'or':
      return { ...bound, items: bound.items.map(allowed) };
    case 'not':
      return { ...bound, item: allowed(bound.item) };
    case 'compare': {
      const { field, other, ...rest } = bound;
      return { ...rest, field: pathOf(field), ...(other && { other: pathOf(other) }) };
    }
  }
}

const pathOf = ({ hops, field }: FieldPath) => ({ lookups: hops, field });
