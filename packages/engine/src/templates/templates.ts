import type { Actor } from '@mokuai/access';
import type { SetupState } from '@mokuai/contract';
import { isBuiltin, keyOf, parseDefinition, same, type AnyDocument } from '@mokuai/definition';
import { fault, pointer as at, Problem, textIn, type Clock } from '@mokuai/kernel';
import { keyOfChange } from '../definitions/document-set.js';
import type { Drafts } from '../definitions/drafts.js';
import type { PublishedModels } from '../definitions/published-models.js';
import type { Publishing } from '../definitions/publishing.js';
import { engineActor } from '../flows/engine-actor.js';
import type { Database, Sql } from '../ports.js';
import type { RecordWriter } from '../records/write/record-writer.js';
import type { TemplateStore } from './ports.js';
import type { Template, TemplateData, TemplateManifest, TemplateSource } from './template.js';
import { resolveValues } from './values.js';

export interface TemplatePorts {
  readonly db: Database;
  readonly source: TemplateSource;
  readonly store: TemplateStore;
  readonly models: PublishedModels;
  readonly drafts: Drafts;
  readonly publishing: Publishing;
  readonly writer: Pick<RecordWriter, 'create'>;
  readonly clock: Clock;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
  /** Sets the password of a demonstration user; absent: users of templates get none. */
  readonly setPassword?: (user: string, password: string) => Promise<void>;
}

export interface TemplateEntry extends Pick<TemplateManifest, 'name' | 'version' | 'label' | 'description'> {
  /** The version that is installed, if it is. */
  readonly installed: string | null;
}

/** Ready-made applications: definitions and records, installed in one go. */
export class Templates {
  constructor(private readonly ports: TemplatePorts) {}

  async list(): Promise<TemplateEntry[]> {
    const installed = await this.ports.store.installed();
    return (await this.ports.source.list()).map(({ name, version, label, description }) => ({
      name,
      version,
      label,
      description,
      installed: installed.get(name) ?? null,
    }));
  }

  /**
   * Publishes a template's definitions and makes its records. What is interrupted goes on where it was; what is installed is
   * left alone. Throws `not_found`, `already_defined` (409) where the application has another definition of the same name,
   * and what publishing and writing records throw.
   */
  async install(actor: Actor, name: string): Promise<void> {
    const { store, source } = this.ports;
    const template = await source.load(name);
    if (!template) throw new Problem('not_found');
    if ((await store.installed()).has(name)) return;
    await store.begin(name, template.manifest.version);
    await this.#publish(actor, template);
    const refs = new Map(await store.records(name));
    for (const file of template.data) await this.#makeRecords(name, file, refs);
    for (const { user, password } of template.manifest.accounts ?? []) {
      await this.ports.setPassword?.(refs.get(user.slice(1))!, password);
    }
    await store.finish(name);
  }

  /** Installs into an application that has nothing but what is built in; goes on with an installation that was interrupted. */
  async installIfEmpty(actor: Actor, name: string): Promise<void> {
    const empty = this.ports.models.current().modules.every((module) => isBuiltin(`module/${module}`));
    if (empty || (await this.ports.store.begun(name))) await this.install(actor, name);
  }

  /** The users of a template who can sign in, for a demonstration's sign-in page. */
  async demoAccounts(name: string): Promise<SetupState['demo']> {
    const template = await this.ports.source.load(name);
    const users = template?.data.filter((file) => file.module === 'user').flatMap((file) => file.records) ?? [];
    const { roles } = this.ports.models.current();
    return (template?.manifest.accounts ?? []).flatMap(({ user, password }) => {
      const data = users.find((one) => `@user:${one.ref}` === user)?.data;
      if (!data) return [];
      const role = Array.isArray(data['roles']) ? String(data['roles'][0]) : '';
      const words = textIn(roles.get(role)?.label, 'en', role);
      return [{ email: String(data['email']), password, name: String(data['name']), role: words }];
    });
  }

  async #publish(actor: Actor, template: Template): Promise<void> {
    const { drafts, publishing, models } = this.ports;
    await models.refresh();
    const published = models.documents();
    const fresh = template.definitions.filter((json, index) => {
      const parsed = parseDefinition(json);
      if (!parsed.ok) throw new Problem('invalid', below(parsed.faults, at('/definitions', index)));
      const before = published.get(keyOf(parsed.value));
      if (before && !same(before, parsed.value)) throw alreadyDefined(parsed.value);
      return !before;
    });
    if (fresh.length === 0) return;
    const changes = await drafts.saveAll(actor, fresh, '/definitions');
    await publishing.publish(actor, { only: changes.map(keyOfChange), message: textIn(template.manifest.label, 'en') });
  }

  async #makeRecords(template: string, file: TemplateData, refs: Map<string, string>): Promise<void> {
    for (const { ref, data } of file.records) {
      const key = `${file.module}:${ref}`;
      if (refs.has(key)) continue;
      const { timeZone, clock } = this.ports;
      const values = resolveValues(data, { refs, now: clock(), timeZone });
      refs.set(key, await this.#makeRecord(template, key, file, values));
    }
  }

  async #makeRecord(template: string, key: string, file: TemplateData, values: TemplateValues): Promise<string> {
    const { db, store, writer } = this.ports;
    const make = async (sql: Sql): Promise<string | undefined> => {
      if (!(await store.claim(sql, template, key))) return undefined;
      const { id } = await writer.create(engineActor(), file.module, values, { sql });
      await store.keep(sql, template, key, id);
      if (file.workflows === false) await store.silence(sql, id);
      return id;
    };
    // Somebody else who installs the same template made it meanwhile.
    return (await db.transaction(make)) ?? (await store.records(template)).get(key)!;
  }
}

type TemplateValues = ReturnType<typeof resolveValues>;

const below = (faults: readonly ReturnType<typeof fault>[], path: string) =>
  faults.map((found) => ({ ...found, path: path + found.path }));

const alreadyDefined = (document: AnyDocument): Problem =>
  new Problem('already_defined', [], {}, { name: keyOf(document) });
