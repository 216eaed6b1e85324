import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type {
  DraftImpact,
  PackageChanges,
  PackageContent,
  PackageEntry,
  PackageImport,
  TemplateItem,
} from '@mokuai/contract';
import {
  CONFLICTS,
  exportPackage,
  impactOfChanges,
  importPackage,
  packageContents,
  type Database,
  type DefinitionPackage,
  type ExportOrder,
  type PackageOutcome,
  type Packages,
  type RecordReader,
  type Templates,
} from '@mokuai/engine';
import { fault, pointer, Problem, textIn, type Locale } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { queryOf } from '../http/query-of.js';
import { DATABASE, DEFINITIONS, RECORD_READER, TEMPLATES } from '../platform/tokens.js';
import { ORDER, orderOf } from './package-order.js';
import type { Definitions } from './open-definitions.js';
import { presentImpact, presentLosses, titlesOf } from './present-impact.js';

/** Definitions in files, and ready-made applications. */
@Controller()
@Capability('design')
export class PackagesController {
  constructor(
    @Inject(DEFINITIONS) private readonly definitions: Definitions,
    @Inject(TEMPLATES) private readonly templates: Templates,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(RECORD_READER) private readonly reader: RecordReader,
  ) {}

  @Post('packages/export')
  @HttpCode(200)
  export(@Req() request: ApiRequest): Promise<DefinitionPackage> {
    return exportPackage(this.definitions.drafts, this.#exportOrder(request));
  }

  /** What would be in the file. */
  @Post('packages/contents')
  @HttpCode(200)
  async contents(@Req() request: ApiRequest): Promise<{ data: readonly PackageContent[] }> {
    return { data: await packageContents(this.definitions.drafts, this.#exportOrder(request)) };
  }

  #exportOrder(request: ApiRequest): ExportOrder {
    const { only, published, dependencies } = bodyOf(request, {
      only: 'array?',
      published: 'boolean?',
      dependencies: 'boolean?',
    });
    const wrong = only?.findIndex((key) => typeof key !== 'string') ?? -1;
    if (wrong >= 0) throw new Problem('invalid', [fault('wrong_type', pointer('/only', wrong), { type: 'string' })]);
    return {
      ...(only && { only: only as readonly string[] }),
      ...(published && { published }),
      ...(dependencies && { dependencies: this.definitions.ports }),
    };
  }

  /** Drafts the definitions of a package. */
  @Post('packages/import')
  @HttpCode(200)
  import(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: ApiRequest): Promise<PackageImport> {
    const { conflicts, dry } = queryOf(request, ['conflicts', 'dry']);
    const known = CONFLICTS.find((one) => one === conflicts);
    if (conflicts !== undefined && !known) throw new Problem('bad_request', [fault('not_an_option', '/conflicts')]);
    if (dry !== undefined && dry !== 'true') throw new Problem('bad_request', [fault('not_an_option', '/dry')]);
    return importPackage(this.definitions.drafts, actor, body, {
      ...(known && { conflicts: known }),
      dry: dry === 'true',
    });
  }

  @Get('packages')
  async installed(): Promise<{ data: PackageEntry[] }> {
    const [entries, templates] = await Promise.all([this.definitions.packages.list(), this.templates.list()]);
    const data = entries.map((entry) => {
      const available = templates.find(({ name }) => name === entry.name)?.version;
      return { ...entry, ...(available !== undefined && available !== entry.version && { available }) };
    });
    return { data };
  }

  @Post('packages/install')
  @HttpCode(200)
  async installPackage(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<PackageChanges> {
    const { file, ...order } = bodyOf(request, { file: 'object', ...ORDER });
    return this.#change(actor, request, (packages) => packages.install(actor, file, orderOf(order)));
  }

  @Get('packages/:name')
  file(@Param('name') name: string): Promise<object> {
    return this.definitions.packages.file(name);
  }

  @Post('packages/:name/uninstall')
  @HttpCode(200)
  uninstall(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Req() request: ApiRequest,
  ): Promise<PackageChanges> {
    const order = orderOf(bodyOf(request, ORDER));
    return this.#change(actor, request, (packages) => packages.uninstall(actor, name, order));
  }

  @Post('templates/:name/upgrade')
  @HttpCode(200)
  upgrade(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Req() request: ApiRequest,
  ): Promise<PackageChanges> {
    const order = orderOf(bodyOf(request, ORDER));
    return this.#change(actor, request, () => this.templates.upgrade(actor, name, order));
  }

  async #change(
    actor: Actor,
    request: ApiRequest,
    work: (packages: Packages) => Promise<PackageOutcome>,
  ): Promise<PackageChanges> {
    const locale = localeOf(request);
    try {
      const { faults: _, documents, ...outcome } = await work(this.definitions.packages);
      return { ...outcome, impact: outcome.revision === null ? await this.#impact(documents, actor, locale) : null };
    } catch (error) {
      throw presentLosses(error, locale);
    }
  }

  async #impact(changes: PackageOutcome['documents'], actor: Actor, locale: Locale): Promise<DraftImpact> {
    const { ports, models } = this.definitions;
    const impact = await impactOfChanges({ ...ports, reader: this.reader }, this.database, changes);
    return presentImpact(impact, await titlesOf(impact, models, this.reader, actor), locale);
  }

  @Get('templates')
  async list(@Req() request: ApiRequest): Promise<{ data: TemplateItem[] }> {
    const locale = localeOf(request);
    const entries = await this.templates.list();
    return {
      data: entries.map(({ label, description, ...entry }) => ({
        ...entry,
        label: textIn(label, locale, entry.name),
        description: textIn(description, locale),
      })),
    };
  }

  @Post('templates/:name/install')
  @HttpCode(204)
  async install(@CurrentActor() actor: Actor, @Param('name') name: string, @Req() request: ApiRequest): Promise<void> {
    const { records = true } = bodyOf(request, { records: 'boolean?' });
    await this.templates.install(actor, name, { records });
  }
}
