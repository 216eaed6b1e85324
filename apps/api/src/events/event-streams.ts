import { Observable } from 'rxjs';
import type { MessageEvent } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { Models, RecordReader, Session, Sessions } from '@mokuai/engine';
import type { Signals } from '../platform/signals.js';
import type { RecordVersions } from './record-versions.js';

/** Keeps proxies from closing a silent stream. Milliseconds. */
const HEARTBEAT = 25_000;

/** The record that somebody looks at. */
export interface Watched {
  readonly module: string;
  readonly record: string;
}

/** Live streams to browsers. Each ends with its session: on sign-out, new password, changed role or deactivation. */
export class EventStreams {
  private readonly open = new Set<() => void>();

  constructor(
    private readonly signals: Signals,
    private readonly sessions: Sessions,
    private readonly models: Models,
    private readonly reader: RecordReader,
    private readonly versions: RecordVersions,
  ) {}

  /**
   * The events of one token's user: `notification` (something new waits), `revision` (a publish happened), for who may design
   * `publish` (one that goes on is further) and, for the record that is looked at, `record` (it changed, or what belongs to it),
   * as long as the user may read it.
   */
  stream(token: string, { userId, capabilities }: Actor, watched?: Watched): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const end = (): void => subscriber.complete();
      const check = (): void => {
        this.sessions.resolve(token).then((session) => session ?? end(), end);
      };
      const stops = [
        this.signals.on('mokuai_notification', (user) => {
          if (user === userId) subscriber.next({ type: 'notification', data: {} });
        }),
        this.signals.on('mokuai_revision', () => {
          Promise.resolve(this.models.refresh()).then(
            ({ revision }) => subscriber.next({ type: 'revision', data: { revision } }),
            end,
          );
        }),
        this.sessions.onForget(check),
        ...(capabilities.has('design') || capabilities.has('admin')
          ? [this.signals.on('mokuai_publish', () => subscriber.next({ type: 'publish', data: {} }))]
          : []),
        ...(watched ? this.#watch(token, watched, () => subscriber.next({ type: 'record', data: {} })) : []),
      ];
      const timer = setInterval(() => {
        subscriber.next({ comment: 'still here' });
        check();
      }, HEARTBEAT);
      this.open.add(end);
      subscriber.next({ comment: 'listening' });
      return () => {
        clearInterval(timer);
        stops.forEach((stop) => stop());
        this.open.delete(end);
      };
    });
  }

  /** Tells of changes to a record while the token's user may read it: asked each time, for rights change too. */
  #watch(token: string, { module, record }: Watched, tell: () => void): (() => void)[] {
    const changed = (): void => {
      const mayRead = async ({ actor }: Session): Promise<unknown> =>
        this.reader.one(actor, module, record, { fields: [] });
      this.sessions
        .resolve(token)
        .then((session) => session && mayRead(session).then(tell))
        .catch(() => undefined);
    };
    return [
      this.signals.on('mokuai_record', (id) => (id === record ? changed() : undefined)),
      this.versions.watch(record, changed),
    ];
  }

  /** Ends every stream, so that the server can close. */
  endAll(): void {
    for (const end of this.open) end();
  }
}
