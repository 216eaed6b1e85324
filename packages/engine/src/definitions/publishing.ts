import type { Actor } from '@mokuai/access';
import { BUILTIN, addressOf, keyOf, same } from '@mokuai/definition';
import type { PublishAnswer, RevisionDiff, RevisionEntry } from '@mokuai/contract';
import { fault, pointer as at, Problem } from '@mokuai/kernel';
import { keyOfChange, setOf } from './document-set.js';
import type { Drafts } from './drafts.js';
import { changeEntry } from './impact.js';
import { Publisher, type PublisherPorts } from './publisher.js';

export interface PublishRequest {
  readonly message?: string;
  /** Keys of the drafts to publish (`module/account`); without it, all. */
  readonly only?: readonly string[];
  readonly confirm?: readonly string[];
}

/** Publishing drafts, and what was published before. */
export class Publishing {
  readonly #publisher: Publisher;

  constructor(
    private readonly ports: PublisherPorts,
    private readonly drafts: Drafts,
  ) {
    this.#publisher = new Publisher(ports);
  }

  /** Publishes drafts: all or nothing. Throws `nothing_to_publish`, `publish_running` and what `Publisher.publish` does. */
  publish(actor: Actor, request: PublishRequest = {}): Promise<PublishAnswer> {
    return this.#publisher.alone(async (session) => {
      const drafts = await this.drafts.changes();
      const { only } = request;
      const known = new Set(drafts.map(keyOfChange));
      only?.forEach((key, index) => {
        if (!known.has(key)) throw new Problem('invalid', [fault('not_drafted', at('/only', index), { name: key })]);
      });
      const wanted = new Set(only ?? known);
      const changes = drafts.filter((draft) => wanted.has(keyOfChange(draft)));
      if (changes.length === 0) throw new Problem('nothing_to_publish');
      const revision = await this.#publisher.publish(session, {
        changes: changes.map(({ kind, name, document }) => ({ kind, name, document })),
        message: request.message ?? null,
        actor: actor.userId || null,
        confirm: request.confirm ?? [],
      });
      return { revision, changes: changes.length };
    });
  }

  /**
   * What every start does: finishes an interrupted publish, publishes the built-in definitions where they are missing or
   * of an older version of the product, and drops what was removed long ago. Waits for another publisher.
   */
  prepare(): Promise<void> {
    return this.#publisher.alone(
      async (session) => {
        const published = this.ports.models.documents();
        const changes = BUILTIN.filter((document) => !same(published.get(keyOf(document)), document)).map(
          (document) => ({
            kind: document.kind,
            name: addressOf(document),
            document,
          }),
        );
        if (changes.length > 0) {
          await this.#publisher.publish(session, { changes, message: null, actor: null, confirm: 'all' });
        }
        await this.#publisher.addWords(session);
        await this.#publisher.dropDue(session);
      },
      { wait: true },
    );
  }

  /** Drops what was removed long ago, in a process that goes on for long. Throws `publish_running` where another one is at work. */
  tidy(signal: AbortSignal): Promise<void> {
    return this.#publisher.alone((session) => this.#publisher.dropDue(session), { signal });
  }

  /** All revisions, newest first. */
  async revisions(): Promise<RevisionEntry[]> {
    const rows = await this.ports.definitions.revisions();
    return rows.map(({ revision, publishedAt, publishedBy, message, changes }) => ({
      revision,
      published_at: publishedAt,
      published_by: publishedBy,
      message,
      changes,
    }));
  }

  /** What differs between two revisions, from the first to the second; `not_found` (404). */
  async difference(from: number, to: number): Promise<RevisionDiff['changes']> {
    const { definitions } = this.ports;
    const known = new Set((await definitions.revisions()).map((one) => one.revision));
    if (!known.has(from) || !known.has(to)) throw new Problem('not_found');
    const [before, after] = (await Promise.all([from, to].map((one) => definitions.documentsAt(one)))).map(setOf);
    return [...new Map([...before!, ...after!])].flatMap(([key, document]) => {
      const change = { kind: document.kind, name: addressOf(document), document: after!.get(key) ?? null };
      const was = before!.get(key) ?? null;
      return same(was, change.document) ? [] : [{ ...changeEntry(was, change), from: was, to: change.document }];
    });
  }

  /** One revision with what it changed; `not_found` (404). */
  async revision(
    revision: number,
  ): Promise<Omit<RevisionEntry, 'changes'> & { changes: ReturnType<typeof changeEntry>[] }> {
    const entry = (await this.revisions()).find((one) => one.revision === revision);
    if (!entry) throw new Problem('not_found');
    const changes = await this.ports.definitions.changesOf(revision);
    return { ...entry, changes: changes.map((change) => changeEntry(change.before, change)) };
  }
}
