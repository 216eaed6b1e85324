import { Controller, Inject, Req, Sse, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { isUuid, Problem } from '@mokuai/kernel';
import { sessionOf } from '../auth/current-actor.js';
import { credentialOf } from '../auth/session-cookie.js';
import type { ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { EventStreams } from './event-streams.js';

/** Live events of the signed-in user (server-sent events). */
@Controller('events')
export class EventsController implements BeforeApplicationShutdown {
  constructor(@Inject(EventStreams) private readonly streams: EventStreams) {}

  @Sse()
  events(@Req() request: ApiRequest): Observable<MessageEvent> {
    const { module, record } = queryOf(request, ['module', 'record']);
    const watched = module !== undefined && isUuid(record) ? { module, record } : undefined;
    const credential = credentialOf(request);
    if (!credential) throw new Problem('not_signed_in');
    return this.streams.stream(credential.token, sessionOf(request).actor, watched);
  }

  beforeApplicationShutdown(): void {
    this.streams.endAll();
  }
}
