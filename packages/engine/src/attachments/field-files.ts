import { accessTo, type Actor } from '@mokuai/access';
import type { FieldModel } from '@mokuai/definition';
import { filesIn, type FileRules, type FileValue } from '@mokuai/field-types';
import { isUuid, parseJson, Problem } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';
import type { Models } from '../ports.js';
import type { RecordReader } from '../records/read/index.js';
import { moduleOf } from '../records/write/prepare.js';
import type { FileLimits } from './file-limits.js';
import type { OpenFile } from './open-file.js';
import type { StoredFieldFile } from './ports.js';
import { previewOf } from './preview.js';
import type { Thumbnails, ThumbnailSize } from './thumbnails.js';
import { takeIn, type TakeInPorts, type Upload } from './take-in.js';

export interface FieldFilePorts extends TakeInPorts {
  readonly models: Models;
  readonly reader: RecordReader;
  readonly limits: FileLimits;
  readonly thumbnails: Thumbnails;
}

/** The field that a file is for. */
export interface FilePlace {
  readonly module: string;
  readonly field: string;
}

/**
 * Files that are values of fields: they are uploaded first, by whoever may write the field somewhere, then a record names them.
 * From then on they are for whoever may read the field of that record. What no record names within a day is forgotten.
 */
export class FieldFiles {
  constructor(private readonly ports: FieldFilePorts) {}

  /**
   * Takes a file in for a field. Throws 404 where there is no such field for the actor, 403 where they may not write it, 422
   * `file_not_accepted` for a file of a kind that the field does not take, and what `takeIn` throws.
   */
  async add(actor: Actor, { module, field }: FilePlace, upload: Upload): Promise<FileValue> {
    const { attachments, limits } = this.ports;
    const { rules } = await this.#writable(actor, { module, field });
    const most = Math.min(limits.maxBytes, rules.maxBytes ?? Infinity);
    const taken = await takeIn(
      this.ports,
      upload,
      {
        limits: { ...limits, maxBytes: most },
        before: () => Promise.resolve(),
        check(file) {
          if (!rules.takes(file.type)) throw new Problem('file_not_accepted');
        },
      },
      async (sql, file) => {
        await attachments.addOfField(sql, { ...file, module, field, author: actor.userId });
        return file;
      },
    );
    // Whoever looks at it first shall not wait; who sent it need not either.
    void this.ports.thumbnails.make({ ...taken, thumbnails: null }).catch(() => undefined);
    const { id, name, size, type } = taken;
    return { id, name, size, type };
  }

  /**
   * A file that a record names, for who may read the field of the record; one that none names yet, for who uploaded it. Throws
   * 404 for everybody else, and where there is none.
   */
  async read(actor: Actor, id: string): Promise<OpenFile> {
    return this.#opened(await this.#readable(actor, id));
  }

  /** A small copy of a picture, for whoever may read the picture. Throws as `read` does, and 404 where there is no copy. */
  async thumbnail(actor: Actor, id: string, size: ThumbnailSize): Promise<OpenFile> {
    return this.ports.thumbnails.of(await this.#readable(actor, id), size);
  }

  async #readable(actor: Actor, id: string): Promise<StoredFieldFile> {
    const found = isUuid(id) ? await this.ports.attachments.findOfField(id) : undefined;
    if (!found || found.removedAt !== null) throw new Problem('not_found');
    const { record, author } = found;
    if (record === null ? author !== actor.userId : !(await this.#isNamed(actor, { ...found, record })))
      throw new Problem('not_found');
    return found;
  }

  /** Is the file part of the record as the actor may know it? The read road decides. */
  async #isNamed(
    actor: Actor,
    { module, field, record, id }: FilePlace & { readonly record: string; readonly id: string },
  ): Promise<boolean> {
    const asked = await this.ports.reader.one(actor, module, record, { fields: [field] }).catch((error: unknown) => {
      if (error instanceof Problem && error.status < 500) return undefined;
      throw error;
    });
    const value = asked && (parseJson(asked) as Readonly<Record<string, Json>>)[field];
    return Array.isArray(value) && filesIn(value).some((file) => file.id === id);
  }

  #opened({ id, name, size, type, key }: StoredFieldFile): OpenFile {
    return { file: { id, name, size, type, preview: previewOf(type) }, open: () => this.ports.files.read(key) };
  }

  async #writable(actor: Actor, { module, field: name }: FilePlace): Promise<{ field: FieldModel; rules: FileRules }> {
    const model = await this.ports.models.current();
    const field = moduleOf(model, actor, module).fields.get(name);
    const rules = field?.type.files?.(field.settings);
    const may = (operation: 'read' | 'create' | 'update') =>
      accessTo(model, actor, module, operation)?.grant(name) !== 'never';
    if (!field || !rules || !(may('read') || may('create'))) throw new Problem('not_found');
    if (!field.writable || !(may('create') || may('update'))) throw new Problem('forbidden');
    return { field, rules };
  }
}
