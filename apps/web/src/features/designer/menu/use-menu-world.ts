import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DefinitionEntry } from '@mokuai/contract';
import type { AnyDocument, ModuleDocument, RoleDocument, ViewDocument } from '@mokuai/definition';
import { definitionsQuery } from '../data/definitions.js';
import { isBuiltIn } from '../data/built-in.js';
import type { MenuWorld } from './menu-words.js';

const kept = <D extends AnyDocument>(entries: readonly DefinitionEntry[] | undefined): readonly D[] =>
  (entries ?? []).filter(({ state }) => state !== 'removed').map(({ document }) => document as D);

/** The modules, views and roles that a menu is edited among, as they would be published; undefined until they are known. */
export function useMenuWorld(): (MenuWorld & { readonly roles: readonly RoleDocument[] }) | undefined {
  const modules = useQuery(definitionsQuery('module')).data;
  const views = useQuery(definitionsQuery('view')).data;
  const roles = useQuery(definitionsQuery('role')).data;
  return useMemo(() => {
    if (!modules || !views || !roles) return undefined;
    // What people made comes before what every application has.
    const sorted = [...kept<ModuleDocument>(modules)].sort(
      (a, b) => Number(isBuiltIn('module', a.name)) - Number(isBuiltIn('module', b.name)),
    );
    return {
      modules: new Map(sorted.map((one) => [one.name, one])),
      views: new Map(kept<ViewDocument>(views).map((one) => [`${one.module}.${one.name}`, one])),
      roles: kept<RoleDocument>(roles),
    };
  }, [modules, views, roles]);
}
