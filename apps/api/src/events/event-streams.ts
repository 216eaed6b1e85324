import { Observable } from 'rxjs';
import type { MessageEvent } from '@nestjs/common';
import type { Models, Sessions } from '@mokuai/engine';
import type { Signals } from '../platform/signals.js';

/** Keeps proxies from closing a silent stream. Milliseconds. */
const HEARTBEAT = 25_000;

/** Live streams to browsers. Each ends with its session: on sign-out, new password, changed role or deactivation. */
export class EventStreams {
  private readonly open = new Set<() => void>();

  constructor(
    private readonly signals: Signals,
    private readonly sessions: Sessions,
    private readonly models: Models,
  ) {}

  /**
   * The events of one token's user: `notification` (something new waits), `revision` (a publish happened) and `comment`
   * (somebody said something about the record whose id ends so: who does not know the record learns nothing by it).
   */
  stream(token: string, userId: string): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const end = (): void => subscriber.complete();
      const check = (): void => {
        this.sessions.resolve(token).then((session) => session ?? end(), end);
      };
      const stops = [
        this.signals.on('mokuai_notification', (user) => {
          if (user === userId) subscriber.next({ type: 'notification', data: {} });
        }),
        this.signals.on('mokuai_comment', (record) => {
          subscriber.next({ type: 'comment', data: { ends: record.slice(-8) } });
        }),
        this.signals.on('mokuai_revision', () => {
          Promise.resolve(this.models.refresh()).then(
            ({ revision }) => subscriber.next({ type: 'revision', data: { revision } }),
            end,
          );
        }),
        this.sessions.onForget(check),
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

  /** Ends every stream, so that the server can close. */
  endAll(): void {
    for (const end of this.open) end();
  }
}
