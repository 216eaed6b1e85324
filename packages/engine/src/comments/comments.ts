import type { Actor } from '@mokuai/access';
import type { Comment, Person, SavedComment } from '@mokuai/contract';
import type { Json } from '@mokuai/expression';
import { fault, isUuid, parseJson, Problem } from '@mokuai/kernel';
import { People } from '../flows/people.js';
import type { DepartmentStore } from '../flows/ports.js';
import { UserActors } from '../flows/user-actors.js';
import type { NotificationStore } from '../notifications/ports.js';
import type { Database, Models } from '../ports.js';
import type { RecordReader } from '../records/read/index.js';
import { requirePart } from '../records/parts.js';
import { wordsOf } from '../records/words-of.js';
import { checkComment, type CommentInput } from './check-comment.js';
import type { CommentStore, StoredComment } from './ports.js';

export interface CommentPorts {
  readonly database: Database;
  readonly models: Models;
  readonly reader: RecordReader;
  readonly newId: () => string;
  readonly comments: CommentStore;
  readonly departments: DepartmentStore;
  readonly notifications: NotificationStore;
}

export interface CommentPage {
  readonly data: readonly Comment[];
  readonly page: { readonly next: string | null };
}

/** Characters of a comment that its notification shows. */
const SHOWN = 200;

/**
 * What people say about a record. Whoever may read the record may read its comments and add to them; one's own may be
 * changed and deleted as long as one may read the record. Throws `Problem` 404 for a record that the actor may not see.
 */
export class Comments {
  private readonly actors: UserActors;

  constructor(private readonly ports: CommentPorts) {
    this.actors = new UserActors(ports.reader, ports.departments);
  }

  /** Newest first. `after` is the `next` of the page before; throws 400 where it is not. */
  async list(actor: Actor, module: string, record: string, limit: number, after?: string): Promise<CommentPage> {
    if (after !== undefined && !isUuid(after)) throw new Problem('bad_cursor', [fault('bad_cursor', '/after')]);
    await this.titleOf(actor, module, record);
    const found = await this.ports.comments.list(record, limit + 1, after);
    const page = found.slice(0, limit);
    return {
      data: await this.shown(actor, page),
      page: { next: found.length > limit ? (page.at(-1)?.id ?? null) : null },
    };
  }

  /** Says something. Who is mentioned is told, unless they may not read the record. Throws 422 for a bad text. */
  async add(actor: Actor, module: string, record: string, input: CommentInput): Promise<SavedComment> {
    await this.titleOf(actor, module, record);
    const said = { ...checkComment(input), author: actor.userId };
    const told = await this.mayRead(module, record, said.mentions);
    const body = { ...said, mentions: said.mentions.filter((id) => told.known.has(id)) };
    const news = await this.newsOf(actor, { module, record, text: said.text }, told.readers);
    const saved = await this.ports.database.transaction(async (sql) => {
      await this.ports.notifications.add(sql, news);
      return this.ports.comments.add(sql, { ...body, id: this.ports.newId(), module, record });
    });
    return this.saved(actor, saved, told.others);
  }

  /** Says it in other words; only who was not mentioned before is told. Throws 404 for a comment of somebody else. */
  async change(actor: Actor, module: string, record: string, id: string, input: CommentInput): Promise<SavedComment> {
    await this.titleOf(actor, module, record);
    const before = isUuid(id) ? await this.ports.comments.find(record, id) : undefined;
    if (before?.author !== actor.userId) throw new Problem('not_found');
    const said = { ...checkComment(input), author: actor.userId };
    const added = said.mentions.filter((user) => !before.mentions.includes(user));
    const told = await this.mayRead(module, record, added);
    const mentions = said.mentions.filter((user) => told.known.has(user) || before.mentions.includes(user));
    const news = await this.newsOf(actor, { module, record, text: said.text }, told.readers);
    const saved = await this.ports.database.transaction(async (sql) => {
      await this.ports.notifications.add(sql, news);
      return this.ports.comments.change(sql, record, id, { ...said, mentions });
    });
    if (!saved) throw new Problem('not_found');
    return this.saved(actor, saved, told.others);
  }

  /** Takes it back. Throws 404 for a comment of somebody else. */
  async remove(actor: Actor, module: string, record: string, id: string): Promise<void> {
    await this.titleOf(actor, module, record);
    if (!isUuid(id) || !(await this.ports.comments.remove(record, id, actor.userId))) throw new Problem('not_found');
  }

  /** The record's title, as far as the actor may read it; the read road decides who may see the record. */
  private async titleOf(actor: Actor, module: string, record: string): Promise<string> {
    const found = parseJson(await this.ports.reader.one(actor, module, record)) as Record<string, Json>;
    const known = (await this.ports.models.current()).module(module)!;
    requirePart(known, 'comments');
    const { titleField, fields } = known;
    return wordsOf(fields.get(titleField), found[titleField]);
  }

  /** Of some users: who there is, who of them may read the record with the rights they have now, and who may not. */
  private async mayRead(module: string, record: string, users: readonly string[]) {
    const model = await this.ports.models.current();
    const known = new Set<string>();
    const readers: Reader[] = [];
    const others: string[] = [];
    for (const user of users) {
      const actor = await this.actors.of(model, user);
      if (!actor) continue;
      known.add(user);
      const title = await this.titleOf(actor, module, record).catch(unseen);
      if (title === undefined) others.push(user);
      else readers.push({ user, title });
    }
    return { known, readers, others };
  }

  private async newsOf(
    actor: Actor,
    about: { readonly module: string; readonly record: string; readonly text: string },
    readers: readonly Reader[],
  ) {
    const others = readers.filter(({ user }) => user !== actor.userId);
    if (others.length === 0) return [];
    const who = (await this.names([actor.userId])).get(actor.userId) ?? '';
    const text = [...about.text].slice(0, SHOWN).join('');
    const { module, record } = about;
    return others.map(({ user, title }) => ({
      ...{ id: this.ports.newId(), user, module, record, approval: null },
      title: { en: `${who} mentioned you: ${title}`, 'zh-CN': `${who} 提到了您：${title}` },
      body: { en: text, 'zh-CN': text },
    }));
  }

  private async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new People(this.ports.reader, await this.ports.models.current()).names(ids);
  }

  private async saved(actor: Actor, comment: StoredComment, others: readonly string[]): Promise<SavedComment> {
    const [shown] = await this.shown(actor, [comment]);
    const names = await this.names(others);
    return { ...shown!, not_told: others.map((id) => ({ id, name: names.get(id) ?? '' })) };
  }

  /** Names are shown to whoever reads the conversation, as those of approvers are. */
  private async shown(actor: Actor, comments: readonly StoredComment[]): Promise<Comment[]> {
    const names = await this.names(comments.flatMap((c) => [c.author, ...c.mentions]));
    const person = (id: string): Person => ({ id, name: names.get(id) ?? '' });
    return comments.map((c) => ({
      id: c.id,
      at: c.at,
      edited_at: c.editedAt,
      author: person(c.author),
      text: c.text,
      mentions: c.mentions.map(person),
      own: c.author === actor.userId,
    }));
  }
}

/** Somebody who may read the record, and what its title is to them. */
interface Reader {
  readonly user: string;
  readonly title: string;
}

function unseen(error: unknown): undefined {
  if (error instanceof Problem && error.status === 404) return undefined;
  throw error;
}
