import type { Actor } from '@mokuai/access';
import { fault, pointer as at, Problem, shortHash, type Fault, type Parts } from '@mokuai/kernel';
import { isFragment, same, type StepKind } from '@mokuai/definition';
import type { PackageChanges, PackageEntry } from '@mokuai/contract';
import { asProblemFaults, checkPublish } from '../definitions/check-publish.js';
import { keyOfChange, withChanges } from '../definitions/document-set.js';
import type { Drafts } from '../definitions/drafts.js';
import { changeEntry } from '../definitions/impact.js';
import { FORMAT, headOf, readPackage, type PackageHead } from '../definitions/package-file.js';
import { inTurns } from '../definitions/in-turns.js';
import { parseAll } from '../definitions/parse-all.js';
import type { DefinitionStore, DocumentChangeAt } from '../definitions/ports.js';
import type { PublishedModels } from '../definitions/published-models.js';
import type { Publishing } from '../definitions/publishing.js';
import { planInstall, planRemoval, type Choices, type InstallPlan } from './plan-install.js';
import type { Brought, PackageChange, PackageStore } from './ports.js';

export interface PackagePorts {
  readonly store: PackageStore;
  readonly definitions: Pick<DefinitionStore, 'userIds'>;
  readonly models: PublishedModels;
  readonly drafts: Drafts;
  readonly publishing: Pick<Publishing, 'publish'>;
  readonly steps: readonly StepKind[];
}

/** How a package is to be installed or removed. */
export interface PackageOrder {
  /** Tells what would change, and changes nothing. */
  readonly dry?: boolean;
  /** The losses that were agreed to. */
  readonly confirm?: readonly string[];
  readonly choices?: Choices;
}

/** What changed, or would; words are still to be put into the reader's language. */
export interface PackageOutcome extends Omit<PackageChanges, 'impact'> {
  readonly faults: readonly Fault[];
  /** What is changed in the definitions. */
  readonly documents: readonly DocumentChangeAt[];
}

/** Packages that are installed: which brought what, the way from one version to the next, and the way out. */
export class Packages {
  constructor(private readonly ports: PackagePorts) {}

  async list(): Promise<PackageEntry[]> {
    await this.#settle();
    const published = this.ports.models.documents();
    const rows = await this.ports.store.list();
    return Promise.all(
      rows.map(async ({ installedAt, installedBy, changedAt, ...row }) => ({
        ...row,
        installed_at: installedAt,
        installed_by: installedBy,
        changed_at: changedAt,
        definitions: (await this.ports.store.brought(row.name)).map(({ key, document, places }) => {
          const present = published.get(key);
          const added = isFragment(document);
          const state = !present ? 'removed' : added || same(present, document) ? 'same' : 'changed';
          return { key, hash: shortHash(JSON.stringify(document)), label: present?.label ?? null, added, parts: places.map((place) => at('', ...place)), state } as const;
        }),
      })),
    ); // prettier-ignore
  }

  /** The package as it was installed; `not_found` (404). */
  async file(name: string): Promise<object> {
    const row = (await this.ports.store.list()).find((one) => one.name === name);
    if (!row) throw new Problem('not_found');
    const brought = await this.ports.store.brought(name);
    const definitions = brought.map(({ document }) => document);
    return { package: name, version: row.version, ...(row.label !== null && { label: row.label }), schemaVersion: FORMAT, definitions }; // prettier-ignore
  }

  /**
   * Installs a package, or brings the installed one to this version, and publishes that. Throws 422 with pointers into the
   * file, `package_conflicts` (409) with what is to be chosen, and what publishing throws; then nothing has changed.
   */
  async install(actor: Actor, json: unknown, order: PackageOrder = {}): Promise<PackageOutcome> {
    const file = readPackage(json);
    const head = headOf(file);
    await parseAll(file.definitions, '/definitions', isFragment);
    const plan = await this.#plan(head.name, file.definitions, order.choices ?? {});
    if (plan.faults.length > 0) throw new Problem('invalid', plan.faults);
    const { conflicts } = plan;
    if (conflicts.length > 0 && !order.dry) throw new Problem('package_conflicts', [], { conflicts });
    const answer = await this.#change(actor, head, plan.brought, plan.changes, order);
    return { ...answer, conflicts: [...conflicts] };
  }

  /**
   * Takes away what a package brought, and publishes that; data is kept like that of everything that is removed. Throws
   * `not_found` (404), `unpublishable` (422) with those who still speak of it, and what publishing throws.
   */
  async uninstall(actor: Actor, name: string, order: PackageOrder = {}): Promise<PackageOutcome> {
    await this.#settle();
    const row = (await this.ports.store.list()).find((one) => one.name === name);
    if (!row) throw new Problem('not_found');
    const changes = planRemoval(this.ports.models.documents(), await this.ports.store.brought(name));
    return { ...(await this.#change(actor, row, null, changes, order)), conflicts: [] };
  }

  /** Writes down that these definitions, which are published, came by a package. */
  async adopt(actor: Actor, json: unknown): Promise<void> {
    const file = readPackage(json);
    const head = headOf(file);
    const { brought } = await this.#plan(head.name, file.definitions, { '*': 'ours' });
    await this.ports.store.finish(await changeOf(actor, head, brought, []));
  }

  async #plan(name: string, definitions: readonly unknown[], choices: Choices): Promise<InstallPlan> {
    await this.#settle();
    const { store, models } = this.ports;
    const [earlier, owners] = await Promise.all([store.brought(name), store.owners()]);
    return inTurns(planInstall(name, definitions, { published: models.documents(), earlier, owners, choices }));
  }

  async #change(
    actor: Actor,
    head: PackageHead,
    brought: readonly Brought[] | null,
    changes: readonly DocumentChangeAt[],
    { dry = false, confirm = [] }: PackageOrder,
  ): Promise<Omit<PackageOutcome, 'conflicts'>> {
    const { store, models, definitions, steps, publishing } = this.ports;
    const from = models.current();
    const before = models.documents();
    const target = [...withChanges(before, changes).values()];
    const users = await definitions.userIds();
    const faults = asProblemFaults(await checkPublish(from, target, { steps, users }));
    const entries = changes.map((change) => changeEntry(before.get(keyOfChange(change)) ?? null, change));
    if (dry) return { revision: null, changes: entries, faults, documents: changes };
    if (faults.length > 0) throw new Problem('unpublishable', faults);
    const change = await changeOf(actor, head, brought, changes);
    if (changes.length === 0) {
      await store.finish(change);
      return { revision: from.revision, changes: [], faults: [], documents: [] };
    }
    await store.begin(change);
    const drafted: DocumentChangeAt[] = [];
    try {
      await this.#draft(actor, changes, drafted);
      const message = `${head.name} ${brought ? head.version : '−'}`;
      const { revision } = await publishing.publish(actor, { only: changes.map(keyOfChange), message, confirm });
      await store.finish(change);
      return { revision, changes: entries, faults: [], documents: changes };
    } catch (error) {
      // What it comes to when the process dies is found out by `#settle`.
      await store.giveUp(head.name);
      for (const { kind, name } of drafted) await this.ports.drafts.discard(kind, name).catch(() => undefined);
      throw error;
    }
  }

  /** Drafts the changes, or none: somebody's own drafts of the same definitions are not overwritten. */
  async #draft(actor: Actor, changes: readonly DocumentChangeAt[], drafted: DocumentChangeAt[]): Promise<void> {
    const { drafts } = this.ports;
    const present = new Set((await drafts.changes()).map(keyOfChange));
    const taken = changes.map(keyOfChange).filter((key) => present.has(key));
    if (taken.length > 0)
      throw new Problem('drafted_already', taken.map((key) => fault('drafted_already', `/${key}`, { name: key }))); // prettier-ignore
    const wanted = changes.flatMap(({ document }) => document ?? []);
    drafted.push(...(await drafts.saveAll(actor, wanted, '/definitions')));
    for (const change of changes.filter(({ document }) => document === null)) {
      await drafts.remove(actor, change.kind, change.name);
      drafted.push(change);
    }
  }

  /** Finishes what a process that died had published already. */
  async #settle(): Promise<void> {
    const { store, models } = this.ports;
    await models.refresh();
    for (const change of await store.begun()) {
      const done = change.expects.every(({ key, hash }) => {
        const document = models.documents().get(key);
        return (document ? hashOf(document) : null) === hash;
      });
      if (done) await store.finish(change);
    }
  }
}

const hashOf = (document: unknown): string => shortHash(JSON.stringify(document));

const changeOf = (...given: Parameters<typeof writeChange>): Promise<PackageChange> => inTurns(writeChange(...given));

function* writeChange(
  actor: Actor,
  { name, version, label }: PackageHead,
  definitions: readonly Brought[] | null,
  changes: readonly DocumentChangeAt[],
): Parts<PackageChange> {
  const expects: PackageChange['expects'][number][] = [];
  for (const change of changes) {
    yield;
    expects.push({ key: keyOfChange(change), hash: change.document === null ? null : hashOf(change.document) });
  }
  const hash = hashOf((definitions ?? []).map(({ document }) => document));
  return { ...{ name, version, label, definitions, hash, expects }, actor: actor.userId || null };
}
