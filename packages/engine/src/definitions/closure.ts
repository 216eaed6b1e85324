import {
  checkInParts,
  isBuiltin,
  keyOf,
  type AnyDocument,
  type DefinitionFault,
  type StepKind,
} from '@mokuai/definition';
import type { Parts } from '@mokuai/kernel';
import type { DocumentSet } from './document-set.js';
import { inTurns } from './in-turns.js';

/**
 * The documents of these keys with all that they cannot be without: modules that are pointed at, numbering rules, roles, views;
 * each with those for whose sake it comes along, the given ones with nobody. Found by the check: what it misses is added, until
 * it misses nothing that is there.
 */
export const closureOf = (...given: Parameters<typeof findClosure>): Promise<Closure> => inTurns(findClosure(...given));

type Closure = ReadonlyMap<string, ReadonlySet<string>>;

function* findClosure(all: DocumentSet, keys: readonly string[], steps: readonly StepKind[]): Parts<Closure> {
  const found = new Map<string, Set<string>>();
  for (const key of [...keys, ...[...all.keys()].filter(isBuiltin)]) found.set(key, new Set());
  for (let grown = true; grown;) {
    const documents = [...all].filter(([key]) => found.has(key)).map(([, document]) => document);
    const wanted = (yield* checkInParts(documents, { steps })).flatMap((fault) =>
      wantedBy(fault, all)
        .filter((key) => all.has(key) && !found.has(key))
        .map((key) => ({ key, by: `${fault.kind}/${fault.name}` })),
    );
    grown = wanted.length > 0;
    for (const { key, by } of wanted) found.set(key, (found.get(key) ?? new Set()).add(by));
  }
  return found;
}

function wantedBy({ kind, name, code, path, params }: DefinitionFault, all: DocumentSet): string[] {
  switch (code) {
    case 'unknown_module':
      return [`module/${String(params?.['module'])}`];
    case 'unknown_numbering':
      return [`numbering/${String(params?.['numbering'])}`];
    case 'unknown_role':
      return [`role/${String(params?.['role'])}`];
    case 'unknown_view':
      return [`view/${moduleBeside(all.get(`${kind}/${name}`), path)}.${String(params?.['view'])}`];
    default:
      return [];
  }
}

/** The module that stands beside the place a pointer points at. */
function moduleBeside(document: AnyDocument | undefined, path: string): string {
  const parts = path.split('/').slice(1, -1);
  const place = parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    document,
  );
  return String((place as { module?: string } | undefined)?.module);
}

/** In the order of kinds and names, so that the same definitions make the same file everywhere. */
export const inOrder = (documents: readonly AnyDocument[], kinds: readonly string[]): AnyDocument[] =>
  documents.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (keyOf(a) < keyOf(b) ? -1 : 1));
