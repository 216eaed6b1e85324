import { same, type DuplicateRuleModel, type Model, type ModuleModel } from '@mokuai/definition';
import { keySql } from '@mokuai/query';
import type { Database } from '../ports.js';
import { formerOf, type FailingRows } from './failing-rows.js';
import { withinTime } from './within-time.js';

const EXAMPLES = 5;

/**
 * Live records that another one is the same as under a new or changed duplicate rule. They stay workable: the rule is asked of
 * what is written. Rules that depend on the record are not counted.
 */
export async function failingDuplicates(db: Database, from: Model, to: Model): Promise<FailingRows[]> {
  const found: FailingRows[] = [];
  for (const module of to.modules) {
    const [before, after] = [from.module(module), to.module(module)!];
    if (!before || before.document === after.document) continue;
    for (const rule of after.duplicateRules)
      if (!isKnown(before, after, rule)) found.push(...(await counted(db, before, rule)));
  }
  return found;
}

function isKnown(before: ModuleModel, after: ModuleModel, { name }: DuplicateRuleModel): boolean {
  const [was, now] = [before, after].map(({ document }) => document.duplicateRules?.find((rule) => rule.name === name));
  return was !== undefined && same(was.match, now!.match) && same(was.when ?? null, now!.when ?? null);
}

async function counted(db: Database, before: ModuleModel, rule: DuplicateRuleModel): Promise<FailingRows[]> {
  const fields = rule.match.map(({ field }) => field.name);
  const told = { module: before.name, fields, code: 'duplicate', params: { rule: rule.label }, blocks: false } as const;
  const match = rule.match.flatMap(({ field, how }) => {
    const was = formerOf(before, field);
    return was ? [{ field: was, how }] : [];
  });
  // What no record has yet, none has in common with another.
  if (match.length < fields.length) return [];
  if (rule.when) return [{ ...told, rows: null, examples: [], atLeast: false }];
  const text = `SELECT count(*)::int AS rows, (array_agg(id::text ORDER BY key, id))[1:${EXAMPLES}] AS examples
    FROM (SELECT id, key, count(*) OVER (PARTITION BY key) AS times
      FROM (SELECT t.id, ${keySql({ match }, 't')} AS key FROM ${before.table} t WHERE t.deleted_at IS NULL) k
      WHERE key IS NOT NULL) r WHERE times > 1`;
  const rows = await withinTime<{ rows: number; examples: readonly string[] | null }>(db, { text, values: [] });
  if (!rows) return [{ ...told, rows: null, examples: [], atLeast: false }];
  const { rows: count, examples } = rows[0]!;
  return count === 0 ? [] : [{ ...told, rows: count, examples: examples ?? [], atLeast: false }];
}
