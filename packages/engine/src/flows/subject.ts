import type { FieldModel, FieldPath } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { Changes } from './ports.js';
import { valueAt, type Values } from '../records/path-value.js';
import { maskIn, wordsForAll } from '../records/words-of.js';
import type { RecordSource } from './record-source.js';

/** The record that a workflow or approval is about, as it is and as it was before the change that led here. */
export class Subject {
  constructor(
    private readonly source: RecordSource,
    readonly module: string,
    readonly record: Values,
    private readonly changes: Changes,
  ) {}

  /** The value at a path; null where a lookup on the way is empty or leads to nothing the actor may see, or see whole. */
  async value(path: FieldPath): Promise<Json> {
    const value = await this.told(path);
    return maskIn(value) === undefined ? value : null;
  }

  /** The same, with masks in place of values that the actor sees masked. */
  private told(path: FieldPath): Promise<Json> {
    return valueAt(path, path.old ? this.before() : this.record, (module, id) => this.source.get(module, id));
  }

  /** A lookup's title in place of its id, any other value in words, masked where the field is; for texts that people read. `titleOf` finds the title field of a module. */
  async shown(path: FieldPath, titleOf: (module: string) => FieldModel | undefined): Promise<string> {
    const value = await this.told(path);
    const { target } = path.field;
    const title = target === undefined ? undefined : titleOf(target);
    if (target === undefined || title === undefined || value === null) return wordsForAll(path.field, value);
    return wordsForAll(title, (await this.source.get(target, value))?.[title.name]);
  }

  private before(): Values {
    const old = Object.entries(this.changes).map(([field, [value]]) => [field, value] as const);
    return { ...this.record, ...Object.fromEntries(old) };
  }
}
