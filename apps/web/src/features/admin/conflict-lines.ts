import type { PackageConflictEntry } from '@mokuai/contract';
import { linesOf } from '../../ui/changes/lines.js';

/** One thing that package and application have each changed, as people think of it. */
export interface ConflictLine {
  readonly conflict: PackageConflictEntry;
  /** `field`, or the kind of the definition. */
  readonly what: string;
  /** The field's name, or the definition's. */
  readonly name: string;
  /** The setting; none where the field as a whole was changed. */
  readonly setting: string | undefined;
  /** The one language that it is said in. */
  readonly language: 'en' | 'zh-CN' | undefined;
}

export interface ConflictGroup {
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly ConflictLine[];
}

const languageOf = (path: string): ConflictLine['language'] =>
  path.endsWith('/en') ? 'en' : path.endsWith('/zh-CN') ? 'zh-CN' : undefined;

/** Conflicts by the definition they are in, each told by the field and the setting that it is about. */
export function conflictGroups(conflicts: readonly PackageConflictEntry[]): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictLine[]>();
  for (const conflict of conflicts) {
    const { key, path, ours, theirs } = conflict;
    const kind = key.slice(0, key.indexOf('/'));
    const details = [{ path, change: 'changed' as const, from: ours, to: theirs }];
    const [line] = linesOf({ kind, name: key.slice(kind.length + 1), change: 'changed', label: null, details });
    const isWhole = path.split('/').length === 3 && line?.what === 'field';
    const told = {
      conflict,
      what: line?.what ?? kind,
      name: line?.name ?? key,
      setting: isWhole ? undefined : line?.notes[0]?.setting,
      language: languageOf(path),
    };
    groups.set(key, [...(groups.get(key) ?? []), told]);
  }
  return [...groups].map(([key, lines]) => ({
    kind: key.slice(0, key.indexOf('/')),
    name: key.slice(key.indexOf('/') + 1),
    lines,
  }));
}
