import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Actor } from '@mokuai/access';
import type { Models } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import { Public } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiReply } from '../http/http-types.js';
import { MODELS } from '../platform/tokens.js';
import { docsPage, docsScript } from './docs-page.js';
import { openApi } from './open-api.js';

const UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** File of the page → its MIME type. Everything comes from our own origin. */
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The API described: for programs, and to browse. */
@Controller()
export class OpenApiController {
  constructor(@Inject(MODELS) private readonly models: Models) {}

  /** What this caller may call; without hidden modules and fields. */
  @Get('openapi.json')
  async document(@CurrentActor() actor: Actor): Promise<object> {
    return openApi(await this.models.current(), actor);
  }

  @Public()
  @Get('docs')
  page(@Res() reply: ApiReply): void {
    void reply.type('text/html; charset=utf-8').send(docsPage);
  }

  @Public()
  @Get('docs/:file')
  async file(@Param('file') file: string, @Res() reply: ApiReply): Promise<void> {
    const type = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    if (file === 'docs.js') return void reply.type('text/javascript; charset=utf-8').send(docsScript);
    if (type === undefined) throw new Problem('not_found');
    void reply
      .type(type)
      .header('cache-control', 'public, max-age=86400')
      .send(await readFile(join(UI, file)));
  }
}
