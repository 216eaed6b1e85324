import type { Actor } from '@mokuai/access';
import type { FieldModel, ModuleModel } from '@mokuai/definition';
import { filesIn, type FileValue } from '@mokuai/field-types';
import type { Json } from '@mokuai/expression';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import type { Sql } from '../../ports.js';
import type { RecordData } from './types.js';

/** Where a file is named. */
interface Place {
  readonly module: ModuleModel;
  readonly actor: Actor;
  /** The record that is written; undefined for a new one. */
  readonly id: string | undefined;
}

interface KnownFile extends FileValue {
  readonly module: string;
  readonly field: string;
  readonly record: string | null;
  readonly author: string;
}

const fileFields = (module: ModuleModel, values: RecordData): readonly FieldModel[] =>
  module.ownFields.filter((field) => field.type.files !== undefined && Object.hasOwn(values, field.name));

const listOf = (value: Json | undefined): readonly FileValue[] => (Array.isArray(value) ? filesIn(value) : []);

/** Do the values say anything of files? */
export const namesFiles = (module: ModuleModel, values: RecordData): boolean => fileFields(module, values).length > 0;

/**
 * The values with all that the server knows of the files they name. Throws `unknown_file` with the place of each that may
 * not be named there: not uploaded, for another field, by somebody else, or the file of another record.
 */
export async function withFiles<T extends RecordData>(sql: Sql, place: Place, values: T): Promise<T> {
  const fields = fileFields(place.module, values);
  const ids = fields.flatMap(({ name }) => listOf(values[name]).map(({ id }) => id));
  if (ids.length === 0) return values;
  const { rows } = await sql.query<KnownFile>({
    text: `SELECT id, name, size, type, module, field, record_id AS record, author FROM system.attachment WHERE id = ANY ($1::uuid[])`,
    values: [ids],
  });
  const known = new Map(rows.map((file) => [file.id, file]));
  const faults: Fault[] = [];
  const filled = fields.map((field): [string, Json] => {
    const files = listOf(values[field.name]).map(({ id: one }, n) => {
      const file = known.get(one);
      if (!file || !mayName(place, field, file)) faults.push(fault('unknown_file', pointer('', field.name, String(n))));
      return { id: one, name: file?.name ?? '', size: Number(file?.size ?? 0), type: file?.type ?? '' };
    });
    return [field.name, files.length === 0 ? null : (files as unknown as Json)];
  });
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { ...values, ...Object.fromEntries(filled) };
}

const mayName = ({ module, actor, id }: Place, field: FieldModel, file: KnownFile): boolean =>
  file.module === module.name &&
  file.field === field.name &&
  (file.record === null ? file.author === actor.userId : file.record === id);

/**
 * Makes the files that a written record names its own; what it does not name any more is kept for a while, as its history is.
 * Part of the write's transaction. Throws `conflict` where another record took one meanwhile.
 */
export async function claimFiles(
  sql: Sql,
  { module, id, values }: { readonly module: ModuleModel; readonly id: string; readonly values: RecordData },
  actor: Actor,
): Promise<void> {
  for (const field of fileFields(module, values)) {
    const ids = listOf(values[field.name]).map((file) => file.id);
    const { rowCount } = await sql.query({
      text: `UPDATE system.attachment SET record_id = $1, removed_at = NULL
        WHERE id = ANY ($2::uuid[]) AND module = $3 AND field = $4 AND (record_id = $1 OR record_id IS NULL AND author = $5)`,
      values: [id, ids, module.name, field.name, actor.userId],
    });
    if (rowCount !== ids.length) throw new Problem('conflict');
    await sql.query({
      text: `UPDATE system.attachment SET removed_at = now()
        WHERE record_id = $1 AND field = $2 AND removed_at IS NULL AND id <> ALL ($3::uuid[])`,
      values: [id, field.name, ids],
    });
  }
}
