import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import { planDdl } from '@mokuai/query';
import type { Models, Sql } from '@mokuai/engine';

/** The published Model, read from the database. */
export async function openModels(sql: Sql): Promise<Models> {
  const extra = (globalThis as unknown as { __docs?: AnyDocument[] }).__docs ?? [];
  const model = compileModel(1, [...BUILTIN, ...extra]);
  for (const step of planDdl(null, model, new Map())) await sql.query({ text: step.sql, values: [] });
  await sql.query({ text: 'UPDATE system.published SET revision = 1', values: [] });
  return { current: () => model, refresh: () => Promise.resolve(model) };
}
