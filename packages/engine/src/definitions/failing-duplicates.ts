import { same, type DuplicateRuleModel, type FieldPath, type Model, type ModuleModel } from '@mokuai/definition';
import type { Bound } from '@mokuai/expression';
import { alikeStatement } from '@mokuai/query';
import type { Database } from '../ports.js';
import { engineActor } from '../records/engine-actor.js';
import type { RecordReader } from '../records/read/record-reader.js';
import { formerOf, type FailingRows } from './failing-rows.js';
import { withinTime } from './within-time.js';

const EXAMPLES = 5;

/** What is asked of whoever writes, nobody knows beforehand. */
const OF_WRITERS = /"(me|my_department)":/;

/**
 * Live records that a new or changed duplicate rule is about, and that another one is the same as. They stay workable: the rule
 * is asked of what is written.
 */
export async function failingDuplicates(
  db: Database,
  reader: Pick<RecordReader, 'ports'>,
  from: Model,
  to: Model,
): Promise<FailingRows[]> {
  const found: FailingRows[] = [];
  for (const module of to.modules) {
    const [before, after] = [from.module(module), to.module(module)!];
    if (!before || before.document === after.document) continue;
    for (const rule of after.duplicateRules) {
      const [was, now] = [before, after].map((one) => documentOf(one, rule));
      if (was && same(was.match, now!.match) && same(was.when ?? null, now!.when ?? null)) continue;
      found.push(
        ...(await counted(db, reader, from, before, rule, OF_WRITERS.test(JSON.stringify(now!.when ?? null)))),
      );
    }
  }
  return found;
}

const documentOf = ({ document }: ModuleModel, { name }: DuplicateRuleModel) =>
  document.duplicateRules?.find((rule) => rule.name === name);

async function counted(
  db: Database,
  { ports }: Pick<RecordReader, 'ports'>,
  from: Model,
  before: ModuleModel,
  rule: DuplicateRuleModel,
  ofWriters: boolean,
): Promise<FailingRows[]> {
  const fields = rule.match.map(({ field }) => field.name);
  const told = { module: before.name, fields, code: 'duplicate', params: { rule: rule.label }, blocks: false } as const;
  const unknown = [{ ...told, rows: null, examples: [], atLeast: false }];
  const match = rule.match.flatMap(({ field, how }) => {
    const was = formerOf(before, field);
    return was ? [{ field: was, how }] : [];
  });
  // What no record has yet, none has in common with another.
  if (match.length < fields.length) return [];
  const when = rule.when && formerly(before, rule.when);
  if (ofWriters || (rule.when && !when)) return unknown;
  const { clock, timeZone } = ports;
  const moment = { now: clock(), timeZone, userId: null, departmentId: null, departmentsBelow: [] };
  const asked = alikeStatement(from, engineActor(), before, { ...rule, match, when }, { moment, examples: EXAMPLES });
  const rows = await withinTime<{ rows: number; examples: readonly string[] | null }>(db, asked);
  if (!rows) return unknown;
  const { rows: count, examples } = rows[0]!;
  return count === 0 ? [] : [{ ...told, rows: count, examples: examples ?? [], atLeast: false }];
}

/** A condition over the fields as they are published; undefined where it speaks of one that no record has yet. */
function formerly(before: ModuleModel, bound: Bound<FieldPath>): Bound<FieldPath> | undefined {
  switch (bound.kind) {
    case 'and':
    case 'or': {
      const items = bound.items.flatMap((item) => formerly(before, item) ?? []);
      return items.length === bound.items.length ? { ...bound, items } : undefined;
    }
    case 'not': {
      const item = formerly(before, bound.item);
      return item && { ...bound, item };
    }
    case 'compare': {
      const [field, other] = [bound.field, bound.other].map((path) => path && formerPath(before, path));
      if (!field || (bound.other && !other)) return undefined;
      return { ...bound, field, ...(other && { other }) };
    }
  }
}

/** Such conditions cross no lookup. */
function formerPath(before: ModuleModel, path: FieldPath): FieldPath | undefined {
  const was = path.field.system ? path.field : formerOf(before, path.field);
  return was?.type === path.field.type ? { ...path, field: was } : undefined;
}
