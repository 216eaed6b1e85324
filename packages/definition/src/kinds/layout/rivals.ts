import type { LayoutDocument } from './document.js';

const sorted = (names: readonly string[] = []): string => [...names].sort().join();

/** For whom a layout is, and where it stands among those for the same. */
const terms = ({ businessTypes, roles, device, order }: LayoutDocument): string =>
  JSON.stringify([sorted(businessTypes), sorted(roles), device ?? null, order ?? 0]);

/** Are two layouts of a module for the same page and people, with nothing that says which is meant? */
export const areRivals = (a: LayoutDocument, b: LayoutDocument): boolean =>
  a.name !== b.name && a.pages.some((page) => b.pages.includes(page)) && terms(a) === terms(b);
