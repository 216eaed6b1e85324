import { setTimeout as sleep } from 'node:timers/promises';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { RECORD_SCHEMA } from '@mokuai/definition';
import {
  buildWordsStatements,
  fillWordsStatement,
  missingWordsStatement,
  type FilledWords,
  type MissingWords,
} from '@mokuai/query';
import type { Json } from '@mokuai/expression';
import { sqlState, type Models } from '../ports.js';
import { initialsOf } from './initials.js';
import type { SearchSession, SearchStore } from './ports.js';

/** Records that get their words at a time: so long a writer of one of them waits. */
const PART = 500;
/** The longest rest between two parts, in milliseconds: as long as the part took, so that others get half of the machine. */
const LONGEST_REST = 500;
/** How often to look whether somebody wants to publish, in milliseconds. */
const LOOK = 200;

const INTERRUPTED = '57014';

export interface WordMakerPorts {
  readonly models: Models;
  readonly store: SearchStore;
}

/**
 * Makes the words and the index of every field that a module is searched by: after a publish that made it searchable, and
 * after an upgrade of the product. What is there is the only book-keeping, so that who dies in the midst leaves what the next
 * one goes on with: a record without words is still to be done, and an index has its name when it may be used.
 */
export class WordMaker {
  constructor(private readonly ports: WordMakerPorts) {}

  /** Does all that is to be done; false where another process is at it. `signal` ends it as a dying process would. */
  async work(signal?: AbortSignal): Promise<boolean> {
    const session = await this.ports.store.open();
    if (!session) return false;
    const end = (): void => void session.close();
    signal?.addEventListener('abort', end, { once: true });
    try {
      signal?.throwIfAborted();
      const model = await this.ports.models.refresh();
      for (const [module, fields] of await this.#missing(session, model)) await this.#make(session, module, fields);
      return true;
    } finally {
      signal?.removeEventListener('abort', end);
      await session.close();
    }
  }

  /** The fields whose words have their column, but no index that can be used. */
  async #missing(session: SearchSession, model: Model): Promise<readonly (readonly [ModuleModel, FieldModel[]])[]> {
    const rows = await session.query<{ table: string; name: string }>({
      text: `SELECT c.relname AS "table", a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = $1::text::regnamespace AND a.attname LIKE '\\_words%' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT c.relname, i.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
WHERE c.relnamespace = $1::text::regnamespace AND x.indisvalid`,
      values: [RECORD_SCHEMA],
    });
    const there = new Set(rows.map(({ table, name }) => `${table} ${name}`));
    return model.modules.flatMap((name) => {
      const module = model.module(name)!;
      const fields = module.ownFields.filter(
        ({ search }) => search && there.has(`${name} ${search.column}`) && !there.has(`${name} ${search.index}`),
      );
      return fields.length > 0 ? [[module, fields] as const] : [];
    });
  }

  async #make(session: SearchSession, module: ModuleModel, fields: readonly FieldModel[]): Promise<void> {
    try {
      await this.#fill(session, module, fields);
      for (const field of fields) await this.#index(session, module, field);
      await this.#unlessPublishing(session, `ANALYZE ${module.table}`);
    } catch (error) {
      // The table or the column is gone by a publish: it wanted this no longer, and the next round knows what it wants.
      if (!['42P01', '42703', '42704'].includes(sqlState(error) ?? '')) throw error;
    }
  }

  /** Until no record lacks words: one that somebody was at is met in the next round. */
  async #fill(session: SearchSession, module: ModuleModel, fields: readonly FieldModel[]): Promise<void> {
    for (let found = true; found;) {
      found = false;
      for (let after: string | null = null; ;) {
        const began = performance.now();
        const rows: readonly MissingWords[] = await session.query(missingWordsStatement(module, fields, after, PART));
        if (rows.length === 0) break;
        found = true;
        await session.query(fillWordsStatement(module, fields, rows.map((row) => wordsOf(row, fields)))); // prettier-ignore
        after = rows.at(-1)!.id;
        await sleep(Math.min(LONGEST_REST, performance.now() - began));
      }
    }
  }

  /**
   * Builds the index under another name and gives it its own when no record lacks words, which stays so: who writes now knows
   * of them. Were the column another one by then, its index would have gone with it.
   */
  async #index(session: SearchSession, module: ModuleModel, field: FieldModel): Promise<void> {
    const { drop, create, finish } = buildWordsStatements(module, field);
    await this.#unlessPublishing(session, drop);
    await this.#unlessPublishing(session, create, drop);
    await this.#fill(session, module, [field]);
    await this.#unlessPublishing(session, finish);
  }

  /** Runs a statement that a publish would have to wait for: interrupted when one begins, and tried again after it. */
  async #unlessPublishing(session: SearchSession, sql: string, undo?: string): Promise<void> {
    for (;;) {
      while (await session.publishing()) await sleep(LOOK);
      const running = session.run(sql).then(
        () => true,
        (error: unknown) => {
          if (sqlState(error) !== INTERRUPTED) throw error;
          return false;
        },
      );
      let done: boolean | undefined;
      while ((done = await Promise.race([running, sleep(LOOK, undefined)])) === undefined)
        if (await session.publishing()) await session.interrupt();
      if (done) return;
      if (undo) await session.run(undo);
    }
  }
}

function wordsOf({ id, version, fields: text }: MissingWords, fields: readonly FieldModel[]): FilledWords {
  const values = JSON.parse(text) as readonly Json[];
  const words = fields.map((field, i) => [`w${i}`, field.search!.words(values[i], initialsOf)]);
  return { id, version, ...(Object.fromEntries(words) as Record<`w${number}`, string | null>) };
}
