import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { RecordWriter } from '@mokuai/engine';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { RECORD_WRITER } from '../platform/tokens.js';
import { Capability } from './access-rules.js';
import { CurrentActor } from './current-actor.js';

/** Passwords of others. */
@Capability('manage_users')
@Controller('auth/users')
export class UserPasswordController {
  constructor(@Inject(RECORD_WRITER) private readonly writer: RecordWriter) {}

  @Post(':id/password')
  @HttpCode(204)
  async set(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    await this.writer.update(actor, 'user', id, bodyOf(request, { password: 'string' }));
  }
}
