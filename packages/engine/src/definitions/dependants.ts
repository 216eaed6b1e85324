import {
  checkInParts,
  diffDocuments,
  type AnyDocument,
  type DefinitionFault,
  type ModuleDocument,
  type StepKind,
} from '@mokuai/definition';
import type { LocalText, Parts } from '@mokuai/kernel';
import type { DocumentSet } from './document-set.js';
import { inTurns } from './in-turns.js';

/** A definition that speaks of something that is changed or removed. */
export interface Dependant {
  /** What it speaks of: `module/account` or `module/account/fields/fax`. */
  readonly of: string;
  readonly change: 'removed' | 'renamed' | 'changed';
  readonly kind: string;
  /** Its address: `<module>.<name>` for documents that belong to a module. */
  readonly name: string;
  readonly label: LocalText | null;
  /** Where in it. */
  readonly path: string;
  /** It still does so after publishing: the drafts cannot be published like that. */
  readonly broken: boolean;
  /** Runs and approvals that are under way by it. */
  readonly running: number;
}

/** Runs under way, by `workflow/account.hello`. */
export type Running = ReadonlyMap<string, number>;

interface Subject {
  readonly key: string;
  readonly change: Dependant['change'];
  /** The published definitions without it. */
  readonly without: readonly AnyDocument[];
}

/** So many changed things are followed: each costs a check of the whole set. */
const SUBJECTS = 20;
// What people read is followed by nobody.
const WORDS = /\/(label|help|placeholder|description|color|plural)(\/|$)/;

/**
 * Who speaks of the fields and modules that a publish removes, renames or changes. Found by taking them away: what the check
 * then misses, it misses in its dependants. `faults`: what is wrong with the set after publishing.
 */
export const dependantsOf = (...given: Parameters<typeof findDependants>): Promise<Dependant[]> =>
  inTurns(findDependants(...given));

function* findDependants(
  from: DocumentSet,
  to: DocumentSet,
  steps: readonly StepKind[],
  faults: readonly DefinitionFault[],
  running: Running,
): Parts<Dependant[]> {
  const subjects = [...from].flatMap(([key, document]) => subjectsOf(key, document, from, to)).slice(0, SUBJECTS);
  const texts = new Map<AnyDocument, string>();
  const text = (document: AnyDocument): string => {
    if (!texts.has(document)) texts.set(document, JSON.stringify(document));
    return texts.get(document)!;
  };
  const found: Dependant[] = [];
  for (const { key, change, without } of subjects) {
    // Who does not have the word in it does not speak of it: most of a large application need not be checked.
    const word = new RegExp(`\\b${key.split('/').at(-1)}\\b`);
    const only = (document: AnyDocument): boolean => word.test(text(document));
    for (const { kind, name, path, code } of yield* checkInParts(without, { steps, only })) {
      const address = `${kind}/${name}`;
      const broken = faults.some(
        (one) => one.kind === kind && one.name === name && one.path === path && one.code === code,
      );
      const label = from.get(address)?.label ?? null;
      found.push({ of: key, change, kind, name, label, path, broken, running: running.get(address) ?? 0 });
    }
  }
  return [...found, ...flowsUnderWay(from, to, running)];
}

function subjectsOf(key: string, document: AnyDocument, from: DocumentSet, to: DocumentSet): Subject[] {
  if (document.kind !== 'module') return [];
  const after = to.get(key);
  const others = [...from.values()].filter((one) => one !== document);
  if (after?.kind !== 'module') return [{ key, change: 'removed', without: others }];
  if (after === document) return [];
  return document.fields.flatMap((field): Subject[] => {
    const same = after.fields.find((one) => one.name === field.name);
    const renamed = after.fields.some((one) => one.renamedFrom === field.name);
    if (same && diffDocuments(field, same).every(({ path }) => WORDS.test(path))) return [];
    const smaller: ModuleDocument = { ...document, fields: document.fields.filter((one) => one !== field) };
    const change = same ? 'changed' : renamed ? 'renamed' : 'removed';
    return [{ key: `${key}/fields/${field.name}`, change, without: [...others, smaller] }];
  });
}

/** Changed and removed flows themselves: what is under way goes on by the form it began with. */
const flowsUnderWay = (from: DocumentSet, to: DocumentSet, running: Running): Dependant[] =>
  [...running].flatMap(([address, count]): Dependant[] => {
    const [before, after] = [from.get(address), to.get(address)];
    if (!before || before === after) return [];
    const name = address.slice(before.kind.length + 1);
    const change = after ? 'changed' : 'removed';
    return [{ of: address, change, kind: before.kind, name, label: before.label ?? null, path: '', broken: false, running: count }]; // prettier-ignore
  });
