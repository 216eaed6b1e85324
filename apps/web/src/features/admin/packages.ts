import { queryOptions } from '@tanstack/react-query';
import type { PackageChanges, PackageEntry } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { designKeys } from '../../lib/drafts.js';

/** Packages that are installed; a publish changes what is said of them. */
export const packagesQuery = queryOptions({
  queryKey: [...designKeys.revisions, 'packages'],
  queryFn: ({ signal }) => api.get<{ data: PackageEntry[] }>('/packages', { signal }).then((answer) => answer.data),
});

interface Deed {
  readonly name: string;
  /** What people call the package. */
  readonly label: string;
  /** What is done in words: a file of what is installed already brings it further. */
  readonly words: 'install' | 'upgrade' | 'uninstall';
}

/** Something that is done with a package: first told, then done. */
export type PackageDeed =
  (Deed & { readonly kind: 'install'; readonly file: unknown }) | (Deed & { readonly kind: 'upgrade' | 'uninstall' });

export type Choices = Readonly<Record<string, 'ours' | 'theirs'>>;

interface Order {
  readonly dry?: true;
  readonly choices?: Choices;
  readonly confirm?: readonly string[];
}

/** Does it, or with `dry` tells what it would do. */
export function carryOut(deed: PackageDeed, order: Order): Promise<PackageChanges> {
  const name = encodeURIComponent(deed.name);
  if (deed.kind === 'install') return api.post('/packages/install', { file: deed.file, ...order });
  return api.post(deed.kind === 'upgrade' ? `/templates/${name}/upgrade` : `/packages/${name}/uninstall`, order);
}
