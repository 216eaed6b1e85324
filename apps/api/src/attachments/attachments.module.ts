import { Module } from '@nestjs/common';
import { PLATFORM } from '../platform/tokens.js';
import type { Platform } from '../platform/open-platform.js';
import { AttachmentsController } from './attachments.controller.js';
import { ATTACHMENTS, FIELD_FILES } from './attachments-token.js';
import { FieldFilesController } from './field-files.controller.js';

/** Attachments and the files of fields over HTTP. */
@Module({
  controllers: [AttachmentsController, FieldFilesController],
  providers: [
    { provide: ATTACHMENTS, inject: [PLATFORM], useFactory: ({ attachments }: Platform) => attachments },
    { provide: FIELD_FILES, inject: [PLATFORM], useFactory: ({ fieldFiles }: Platform) => fieldFiles },
  ],
})
export class AttachmentsModule {}
