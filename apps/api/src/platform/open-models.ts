import { compileModel } from '@mokuai/definition';
import type { Models, Sql } from '@mokuai/engine';

/** The published Model, read from the database. */
export async function openModels(_sql: Sql): Promise<Models> {
  const model = compileModel(0, []);
  return { current: () => model, refresh: () => Promise.resolve(model) };
}
