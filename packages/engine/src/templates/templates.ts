import type { Actor } from '@mokuai/access';
import type { SetupState } from '@mokuai/contract';
import { isBuiltin, keyOf, parseDefinition, same, type AnyDocument } from '@mokuai/definition';
import { pointer as at, Problem, textIn, type Clock, type Fault, type Locale } from '@mokuai/kernel';
import { keyOfChange } from '../definitions/document-set.js';
import type { Drafts } from '../definitions/drafts.js';
import type { PublishedModels } from '../definitions/published-models.js';
import type { Publishing } from '../definitions/publishing.js';
import type { PackageOrder, PackageOutcome, Packages } from '../packages/packages.js';
import { engineActor } from '../records/engine-actor.js';
import type { Database, Sql } from '../ports.js';
import type { RecordWriter } from '../records/write/record-writer.js';
import type { TemplateStore } from './ports.js';
import type { SampleRecord, Template, TemplateData, TemplateManifest, TemplateSource } from './template.js';
import { idOf, referencesOf, resolveValues } from './values.js';

export interface TemplatePorts {
  readonly db: Database;
  readonly source: TemplateSource;
  readonly store: TemplateStore;
  readonly models: PublishedModels;
  readonly drafts: Drafts;
  readonly publishing: Publishing;
  readonly packages: Pick<Packages, 'adopt' | 'install'>;
  readonly writer: Pick<RecordWriter, 'createAll' | 'update'>;
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

/** What of a template is wanted. */
export interface InstallOptions {
  /** Its records too; left out: yes. */
  readonly records?: boolean;
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
   * Publishes a template's definitions and makes its records, where they are wanted. What is interrupted goes on where it was; what is installed is
   * left alone. Throws `not_found`, `already_defined` (409) where the application has another definition of the same name,
   * and what publishing and writing records throw.
   */
  async install(actor: Actor, name: string, { records = true }: InstallOptions = {}): Promise<void> {
    const { store, source } = this.ports;
    const template = await source.load(name);
    if (!template) throw new Problem('not_found');
    if ((await store.installed()).has(name)) return;
    await store.begin(name, template.manifest.version);
    await this.#publish(actor, template);
    await this.ports.packages.adopt(actor, packageOf(template));
    if (records) await this.#populate(template);
    await store.finish(name);
  }

  /** Brings what is installed to the version that is at hand, as a package: `not_found`, and what installing one throws. */
  async upgrade(actor: Actor, name: string, order: PackageOrder = {}): Promise<PackageOutcome> {
    const { store, source, packages } = this.ports;
    const template = await source.load(name);
    if (!template || !(await store.installed()).has(name)) throw new Problem('not_found');
    const outcome = await packages.install(actor, packageOf(template), order);
    if (!order.dry) await store.begin(name, template.manifest.version);
    return outcome;
  }

  /** Installs into an application that has nothing but what is built in; goes on with an installation that was interrupted. */
  async installIfEmpty(actor: Actor, name: string): Promise<void> {
    const empty = this.ports.models.current().modules.every((module) => isBuiltin(`module/${module}`));
    if (empty || (await this.ports.store.begun(name))) await this.install(actor, name);
  }

  /** The users of a template who can sign in, for a demonstration's sign-in page. */
  async demoAccounts(name: string, locale: Locale = 'en'): Promise<SetupState['demo']> {
    const template = await this.ports.source.load(name);
    const users = template?.data.filter((file) => file.module === 'user').flatMap((file) => file.records) ?? [];
    const { roles } = this.ports.models.current();
    return (template?.manifest.accounts ?? []).flatMap(({ user, password }) => {
      const data = users.find((one) => `@user:${one.ref}` === user)?.data;
      if (!data) return [];
      const role = Array.isArray(data['roles']) ? String(data['roles'][0]) : '';
      const words = textIn(roles.get(role)?.label, locale, role);
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

  async #populate({ manifest, data }: Template): Promise<void> {
    const { store, db, setPassword } = this.ports;
    for (const file of data) await this.#makeRecords(manifest.name, file);
    const refs = await store.records(db, manifest.name);
    await Promise.all(
      (manifest.accounts ?? []).map(async ({ user, password }) => setPassword?.(refs.get(user.slice(1))!, password)),
    );
  }

  /** Makes the records of a file that are not made yet, some at a time: a transaction for each would take long, one for all would be open too long. */
  async #makeRecords(template: string, file: TemplateData): Promise<void> {
    for (let first = 0; first < file.records.length; first += BATCH) {
      const batch = { ...file, records: file.records.slice(first, first + BATCH) };
      await this.ports.db.transaction((sql) => this.#makeBatch(sql, template, batch));
    }
    if (file.changes) await this.ports.db.transaction((sql) => this.#change(sql, template, file));
  }

  /** Done again after an interruption, it changes nothing. */
  async #change(sql: Sql, template: string, { module, changes = [], workflows }: TemplateData): Promise<void> {
    const { store, writer, timeZone, clock } = this.ports;
    await store.lock(sql, template);
    const refs = await store.records(sql, template);
    for (const { ref, data } of changes) {
      const values = resolveValues(data, { refs, now: clock(), timeZone });
      await writer.update(engineActor(), module, idOf(`${module}:${ref}`, refs), values, { sql });
    }
    if (workflows === false)
      await store.silence(
        sql,
        changes.map(({ ref }) => idOf(`${module}:${ref}`, refs)),
      );
  }

  async #makeBatch(sql: Sql, template: string, { module, records, workflows }: TemplateData): Promise<void> {
    const { store, writer, timeZone, clock } = this.ports;
    await store.lock(sql, template);
    const refs = new Map(await store.records(sql, template));
    const keyOf = (ref: string): string => `${module}:${ref}`;
    const missing = records.filter(({ ref }) => !refs.has(keyOf(ref)));
    const made: string[] = [];
    while (made.length < missing.length) {
      // What refers to a record before it waits until that one has its id.
      const next = leading(missing.slice(made.length), keyOf);
      const rows = next.map(({ data }) => resolveValues(data, { refs, now: clock(), timeZone }));
      const ids = await writer.createAll(engineActor(), module, rows, sql);
      ids.forEach((id, n) => refs.set(keyOf(next[n]!.ref), id));
      made.push(...ids);
    }
    await store.keep(sql, template, new Map(missing.map(({ ref }) => [keyOf(ref), refs.get(keyOf(ref))!])));
    if (workflows === false) await store.silence(sql, made);
  }
}

/** The definitions of a template as a package. */
const packageOf = ({ manifest: { name, version, label }, definitions }: Template) => ({
  ...{ package: name, version, label },
  schemaVersion: 1,
  definitions,
});

/** The records up to the first that refers to one of them. */
function leading(records: readonly SampleRecord[], keyOf: (ref: string) => string): readonly SampleRecord[] {
  const before = new Set<string>();
  const end = records.findIndex(({ ref, data }) => {
    const refers = referencesOf(data).some((key) => before.has(key));
    before.add(keyOf(ref));
    return refers;
  });
  return end < 0 ? records : records.slice(0, end);
}

/** How many records are made in one transaction. */
const BATCH = 250;

const below = (faults: readonly Fault[], path: string) =>
  faults.map((found) => ({ ...found, path: path + found.path }));

const alreadyDefined = (document: AnyDocument): Problem =>
  new Problem('already_defined', [], {}, { name: keyOf(document) });
