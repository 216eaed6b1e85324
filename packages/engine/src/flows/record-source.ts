import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { isUuid, parseJson, Problem } from '@mokuai/kernel';
import type { Values } from '../records/path-value.js';
import type { RecordReader } from '../records/read/index.js';

/** Reads records as one actor may see them, each once; for the moment of one condition or one step. */
export class RecordSource {
  private readonly known = new Map<string, Promise<Values | undefined>>();

  constructor(
    private readonly reader: RecordReader,
    readonly actor: Actor,
  ) {}

  /** Undefined where there is no such record that the actor may see. */
  get(module: string, id: Json | undefined): Promise<Values | undefined> {
    if (!isUuid(id)) return Promise.resolve(undefined);
    const key = `${module} ${id}`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.read(module, id)));
    return found;
  }

  /** All records a filter finds (at most 500), with these fields. */
  async find(module: string, filter: object, fields: readonly string[]): Promise<readonly Values[]> {
    const page = await this.reader.list(this.actor, module, { filter, fields, limit: 500 });
    return (parseJson(page) as { data: Values[] }).data;
  }

  private async read(module: string, id: string): Promise<Values | undefined> {
    try {
      return parseJson(await this.reader.one(this.actor, module, id)) as Values;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}
