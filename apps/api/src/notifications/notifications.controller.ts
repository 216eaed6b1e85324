import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { Flows, NotificationPage } from '@mokuai/engine';
import { CurrentActor } from '../auth/current-actor.js';
import { FLOWS } from '../flows/flows-token.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';

/** What the signed-in user has been told. */
@Controller('notifications')
export class NotificationsController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<NotificationPage> {
    const { limit, after } = queryOf(request, ['limit', 'after']);
    return this.flows.notifications.list(actor, limitOf(limit), after);
  }

  /** Marks `ids` as read, or everything. */
  @Post('read')
  @HttpCode(200)
  read(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<{ readonly unread: number }> {
    const { ids } = bodyOf(request, { ids: 'array?' });
    return this.flows.notifications.markRead(actor, ids as readonly string[] | undefined);
  }
}
