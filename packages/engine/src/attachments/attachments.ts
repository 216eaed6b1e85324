import type { Readable } from 'node:stream';
import type { Actor } from '@mokuai/access';
import type { Attachment, AttachmentEvent, AttachmentList, Person } from '@mokuai/contract';
import { fault, isUuid, Problem } from '@mokuai/kernel';
import { People } from '../flows/people.js';
import type { Database, Models, Sql } from '../ports.js';
import { requirePart } from '../records/parts.js';
import type { RecordReader } from '../records/read/index.js';
import type { RecordWriter } from '../records/write/index.js';
import { checkEnding, type FileLimits } from './file-limits.js';
import { cleanName } from './file-name.js';
import type { AttachmentStore, FileStore, StoredAttachment, StoredEvent } from './ports.js';
import type { OpenFile } from './open-file.js';
import { previewOf } from './preview.js';
import { copyKeys, type Thumbnails, type ThumbnailSize } from './thumbnails.js';
import { takeIn, type Upload } from './take-in.js';

export interface AttachmentPorts {
  readonly database: Database;
  readonly models: Models;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly newId: () => string;
  readonly attachments: AttachmentStore;
  readonly files: FileStore;
  readonly limits: FileLimits;
  readonly thumbnails: Thumbnails;
}

/** Where files belong. */
export interface Place {
  readonly module: string;
  readonly record: string;
}

/** Days in which a removed file can be taken back. */
const KEPT_DAYS = 30;
const BATCH = 100;

/**
 * Files that belong to records. Whoever may read the record may see and read them; whoever may change the record may add,
 * rename and remove them. Throws `Problem` 404 for a record that the actor may not see, 403 and 409 as an update would.
 */
export class Attachments {
  constructor(private readonly ports: AttachmentPorts) {}

  async list(actor: Actor, place: Place): Promise<AttachmentList> {
    await this.mayRead(actor, place);
    const { maxBytes, maxFiles, refused } = this.ports.limits;
    return {
      data: await this.shown(await this.ports.attachments.list(place.record)),
      may_change: await this.ports.writer.mayUpdate(actor, place.module, place.record).then(() => true, refusedOnly),
      limits: { max_bytes: maxBytes, max_files: maxFiles, refused },
    };
  }

  /** What happened to the record's files, newest first. `after` is the `next` of the page before; throws 400 where it is not. */
  async history(actor: Actor, place: Place, limit: number, after?: string) {
    if (after !== undefined && !isUuid(after)) throw new Problem('bad_cursor', [fault('bad_cursor', '/after')]);
    await this.mayRead(actor, place);
    const found = await this.ports.attachments.events(place.record, limit + 1, after);
    const page = found.slice(0, limit);
    const names = await this.names(page.map((event) => event.actor));
    const data: AttachmentEvent[] = page.map((event) => ({ ...event, actor: person(names, event.actor) }));
    return { data, page: { next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
  }

  /**
   * Takes a file in, to its last byte or not at all. Throws 413 for one that is too large, 422 for one that is empty or of
   * a refused kind, 409 where the record has too many, 400 where the bytes break off.
   */
  async add(actor: Actor, place: Place, upload: Upload): Promise<Attachment> {
    const { attachments, limits, writer } = this.ports;
    const before = (): Promise<void> => writer.mayUpdate(actor, place.module, place.record);
    const added = await takeIn(this.ports, upload, { limits, before }, async (sql, file) => {
      // An upload takes its time: the record may have been closed, or filled up, meanwhile.
      await this.mayChange(sql, actor, place);
      if ((await attachments.count(sql, place.record)) >= limits.maxFiles)
        throw new Problem('too_many_files', [], {}, { max: limits.maxFiles });
      const saved = await attachments.add(sql, { ...place, ...file, author: actor.userId });
      await this.log(sql, actor, place, 'attach', saved);
      return saved;
    });
    return (await this.shown([added]))[0]!;
  }

  /** Calls a file something else. Throws 422 for a name that is empty or of a refused kind. */
  async rename(actor: Actor, place: Place, id: string, given: string): Promise<Attachment> {
    const name = cleanName(given);
    if (name === '') throw new Problem('invalid', [fault('required', '/name')]);
    checkEnding(name, this.ports.limits);
    return this.changed(actor, place, id, async (sql, before) => {
      const renamed = await this.ports.attachments.rename(sql, place.record, id, name);
      if (renamed && before.name !== name) await this.log(sql, actor, place, 'rename', renamed, before.name);
      return renamed;
    });
  }

  /** Takes a file away; for thirty days it can be restored. */
  async remove(actor: Actor, place: Place, id: string): Promise<void> {
    await this.changed(actor, place, id, async (sql) => {
      const removed = await this.ports.attachments.setRemoved(sql, place.record, id, true);
      if (removed) await this.log(sql, actor, place, 'remove', removed);
      return removed;
    });
  }

  /** Brings a removed file back. Throws 409 where the record has too many by now. */
  async restore(actor: Actor, place: Place, id: string): Promise<Attachment> {
    const { attachments, limits } = this.ports;
    return this.changed(actor, place, id, async (sql) => {
      if ((await attachments.count(sql, place.record)) >= limits.maxFiles)
        throw new Problem('too_many_files', [], {}, { max: limits.maxFiles });
      const restored = await attachments.setRemoved(sql, place.record, id, false);
      if (restored) await this.log(sql, actor, place, 'restore', restored);
      return restored;
    });
  }

  /** A file with its bytes. The caller reads the stream or destroys it. */
  async read(
    actor: Actor,
    place: Place,
    id: string,
  ): Promise<{ readonly file: Attachment; readonly open: () => Promise<Readable> }> {
    const found = await this.readable(actor, place, id);
    return { file: (await this.shown([found]))[0]!, open: () => this.ports.files.read(found.key) };
  }

  /** A small copy of a picture, for whoever may read the picture. Throws 404 where there is none. */
  async thumbnail(actor: Actor, place: Place, id: string, size: ThumbnailSize): Promise<OpenFile> {
    return this.ports.thumbnails.of(await this.readable(actor, place, id), size);
  }

  private async readable(actor: Actor, place: Place, id: string): Promise<StoredAttachment> {
    await this.mayRead(actor, place);
    const found = isUuid(id) ? await this.ports.attachments.find(place.record, id) : undefined;
    if (!found || found.removedAt !== null) throw new Problem('not_found');
    return found;
  }

  /** Deletes the bytes that nobody can want back: of purged records, of uploads that broke off, of what was removed long ago. */
  async tidy(signal: AbortSignal): Promise<void> {
    const { attachments, files } = this.ports;
    await files.tidy();
    await attachments.expire(KEPT_DAYS);
    for (;;) {
      const keys = signal.aborted ? [] : await attachments.unwanted(BATCH);
      if (keys.length === 0) return;
      for (const key of keys) await Promise.all([key, ...copyKeys(key)].map((one) => files.remove(one)));
      await attachments.forget(keys);
    }
  }

  private async changed(
    actor: Actor,
    place: Place,
    id: string,
    change: (sql: Sql, before: StoredAttachment) => Promise<StoredAttachment | undefined>,
  ): Promise<Attachment> {
    const stored = await this.ports.database.transaction(async (sql) => {
      await this.mayChange(sql, actor, place);
      const before = isUuid(id) ? await this.ports.attachments.find(place.record, id) : undefined;
      return before && change(sql, before);
    });
    if (!stored) throw new Problem('not_found');
    return (await this.shown([stored]))[0]!;
  }

  /** The read road decides who may see the record. */
  private async mayRead(actor: Actor, { module, record }: Place): Promise<void> {
    await this.ports.reader.one(actor, module, record, { fields: [] });
    await this.require(module);
  }

  private async mayChange(sql: Sql, actor: Actor, { module, record }: Place): Promise<void> {
    await this.ports.writer.mayUpdate(actor, module, record, { sql });
    await this.require(module);
  }

  private async require(module: string): Promise<void> {
    requirePart((await this.ports.models.current()).module(module), 'attachments');
  }

  private log(
    sql: Sql,
    actor: Actor,
    { record }: Place,
    op: StoredEvent['op'],
    { id: attachment, name }: StoredAttachment,
    was: string | null = null,
  ): Promise<void> {
    return this.ports.attachments.log(sql, record, {
      ...{ id: this.ports.newId(), op, actor: actor.userId, attachment, name, was },
    });
  }

  private async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new People(this.ports.reader, await this.ports.models.current()).names(ids);
  }

  private async shown(stored: readonly StoredAttachment[]): Promise<Attachment[]> {
    const names = await this.names(stored.map(({ author }) => author));
    return stored.map(({ id, name, size, type, at, author }) => ({
      ...{ id, name, size, type, preview: previewOf(type), at, author: person(names, author) },
    }));
  }
}

const person = (names: ReadonlyMap<string, string>, id: string): Person => ({ id, name: names.get(id) ?? '' });

/** False for a refusal of the right; anything else that went wrong is thrown on. */
function refusedOnly(error: unknown): false {
  if (error instanceof Problem && error.status < 500) return false;
  throw error;
}
