import { RECORD_SCHEMA, tableOf, type ModuleModel } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import type { ExistingTable } from './existing.js';
import type { DdlPhase, DdlStep } from './step.js';
import { updateInParts } from './parts.js';
import { wantedIndexes, wantedKeys, type WantedIndex, type WantedKey } from './wanted.js';
import { stepsOf } from './words.js';

/** Creates an index: beside writers where the table is in use already. */
export function createIndex(module: ModuleModel, index: WantedIndex, online: boolean): DdlStep {
  const { name, body, fields, unique } = index;
  const kind = `${unique ? 'UNIQUE ' : ''}INDEX${online ? ' CONCURRENTLY' : ''}`;
  return stepsOf(module.name)(
    'expand',
    online,
    `CREATE ${kind} ${ident(name)} ON ${module.table} ${body}`,
    `${unique ? 'Unique index' : 'Index'} on ${fields.join(', ')} of ${module.name}`,
    `${module.name} 的${unique ? '唯一索引' : '索引'}：${fields.join('、')}`,
    { ...(unique && { unique: fields }), ...(online && { undo: dropSql(name) }) },
  );
}

/** Indexes that an existing table lacks; those whose building failed are made anew. */
export const indexSteps = (module: ModuleModel, existing: ExistingTable): DdlStep[] =>
  wantedIndexes(module)
    .filter(({ name, ofWords }) => !ofWords && existing.indexes.get(name) !== true)
    .flatMap((index) => {
      const create = createIndex(module, index, true);
      return existing.indexes.has(index.name) ? [dropIndex(module.name, index.name, 'expand'), create] : [create];
    });

/** Drops an index beside readers and writers. */
export const dropIndex = (module: string, name: string, kind: DdlPhase): DdlStep =>
  stepsOf(module)(kind, true, dropSql(name), `Drop index ${name}`, `删除索引 ${name}`);

const dropSql = (name: string): string => `DROP INDEX CONCURRENTLY IF EXISTS ${ident(RECORD_SCHEMA)}.${ident(name)}`;

/** Foreign keys that a table lacks, or that are not yet known to hold. `existing` is undefined for a new table. */
export const keySteps = (module: ModuleModel, existing: ExistingTable | undefined): DdlStep[] =>
  wantedKeys(module).flatMap((key) => {
    const valid = existing?.keys.get(key.name);
    if (valid === undefined) return addKey(module, key, existing);
    return valid ? [] : [validateKey(module, key)];
  });

function addKey(module: ModuleModel, key: WantedKey, existing: ExistingTable | undefined): DdlStep[] {
  const step = stepsOf(module.name);
  const [en, zh] = [`Reference ${key.field} of ${module.name} to ${key.target}`, `${module.name} 的字段 ${key.field} 引用 ${key.target}`]; // prettier-ignore
  const add = `ALTER TABLE ${module.table} ADD CONSTRAINT ${ident(key.name)} ${key.body}`;
  const undo = `ALTER TABLE IF EXISTS ${module.table} DROP CONSTRAINT IF EXISTS ${ident(key.name)}`;
  if (!existing) return [step('expand', false, add, en, zh, { undo })];
  const column = ident(key.field);
  const lost = `t.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${tableOf(key.target)} l WHERE l.id = t.${column})`;
  return [
    // A column kept from an earlier field may point at records that are gone by now.
    ...(existing.columns.has(key.field)
      ? [
          step(
            'expand',
            true,
            updateInParts(module, `${column} = NULL`, lost),
            `Clear lost references in ${key.field}`,
            `清理 ${key.field} 中的失效引用`,
            { batched: true },
          ),
        ]
      : []),
    step('expand', false, `${add} NOT VALID`, en, zh, { undo }),
    validateKey(module, key),
  ];
}

const validateKey = (module: ModuleModel, key: WantedKey): DdlStep =>
  stepsOf(module.name)(
    'expand',
    true,
    `ALTER TABLE ${module.table} VALIDATE CONSTRAINT ${ident(key.name)}`,
    `Check reference ${key.field} of ${module.name}`,
    `校验 ${module.name} 的引用 ${key.field}`,
  );
