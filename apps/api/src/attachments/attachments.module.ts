import { Module } from '@nestjs/common';
import { PLATFORM } from '../platform/tokens.js';
import type { Platform } from '../platform/open-platform.js';
import { AttachmentsController } from './attachments.controller.js';
import { ATTACHMENTS } from './attachments-token.js';

/** Attachments over HTTP. */
@Module({
  controllers: [AttachmentsController],
  providers: [{ provide: ATTACHMENTS, inject: [PLATFORM], useFactory: ({ attachments }: Platform) => attachments }],
})
export class AttachmentsModule {}
