import type { PackageContent } from '@mokuai/contract';

/** Definitions that are chosen together. */
export interface Group {
  /** A module's name, or a kind. */
  readonly name: string;
  /** Are these of one module? */
  readonly ofModule: boolean;
  readonly entries: readonly PackageContent[];
}

export const kindOf = (key: string): string => key.slice(0, key.indexOf('/'));
export const addressIn = (key: string): string => key.slice(key.indexOf('/') + 1);

/** The module that a definition is, or belongs to; none of those that belong to no one module. */
export function moduleOf(key: string): string | undefined {
  const address = addressIn(key);
  if (kindOf(key) === 'module') return address;
  return address.includes('.') ? address.slice(0, address.indexOf('.')) : undefined;
}

/** Definitions by module, then those of no one module by kind; or all by kind. Everything keeps its order. */
export function groupsOf(entries: readonly PackageContent[], by: 'module' | 'kind'): readonly Group[] {
  const modules = new Map<string, PackageContent[]>();
  const kinds = new Map<string, PackageContent[]>();
  for (const entry of entries) {
    const module = by === 'module' ? moduleOf(entry.key) : undefined;
    const [groups, name] = module === undefined ? ([kinds, kindOf(entry.key)] as const) : ([modules, module] as const);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const made = (ofModule: boolean) => ([name, list]: [string, PackageContent[]]) => ({ name, ofModule, entries: list }); // prettier-ignore
  return [...[...modules].map(made(true)), ...[...kinds].map(made(false))];
}
