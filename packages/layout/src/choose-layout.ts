import type { LayoutDocument, RoleDocument } from '@mokuai/definition';

export type Page = LayoutDocument['pages'][number];
export type Device = NonNullable<LayoutDocument['device']>;

/** What a layout is looked for: a page of a record of some business type, on a device, for somebody with roles. */
export interface LayoutRequest {
  readonly page: Page;
  readonly device: Device;
  /** Null for a record without one, and for any that no layout names. */
  readonly businessType: string | null;
  /** The user's roles, those that come first before the others (`rolesInOrder`). */
  readonly roles: readonly string[];
}

/** Roles in the order in which they count where several of one user meet: by their `order`, then by name. */
export function rolesInOrder(
  roles: readonly string[],
  documents: ReadonlyMap<string, Pick<RoleDocument, 'order'>>,
): readonly string[] {
  const place = (name: string): number => documents.get(name)?.order ?? 0;
  return [...roles].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The business types that layouts of a module name: all others are laid out alike. */
export const namedBusinessTypes = (layouts: readonly LayoutDocument[]): readonly string[] =>
  [...new Set(layouts.flatMap(({ businessTypes }) => businessTypes ?? []))].sort();

const isOpen = (names: readonly string[] | undefined): boolean => !names?.length;

/** The role of the user that a layout is for: of several the first; undefined where it is for everybody, or for others. */
export const roleOf = ({ roles }: LayoutDocument, request: Pick<LayoutRequest, 'roles'>): string | undefined =>
  request.roles.find((role) => roles?.includes(role));

/** Numbers to compare layouts by, the most telling first; less is more particular. */
function rank(layout: LayoutDocument, request: LayoutRequest): readonly number[] {
  const role = roleOf(layout, request);
  return [
    isOpen(layout.businessTypes) ? 1 : 0,
    role === undefined ? request.roles.length : request.roles.indexOf(role),
    layout.device === undefined ? 1 : 0,
    layout.order ?? 0,
  ];
}

/** What decides between two layouts, in the order in which it is asked. */
export const DECISIONS = ['business_type', 'role', 'device', 'order', 'name'] as const;

/** A layout, and against which other it was taken by what; nothing where there was no other. */
export interface Choice {
  readonly layout: LayoutDocument;
  readonly before?: { readonly layout: LayoutDocument; readonly by: (typeof DECISIONS)[number] };
}

/**
 * Of the layouts that serve what is looked for the most particular one: business type before role before device; then by
 * `order`, then by name. Undefined where none is left.
 */
export const chooseLayout = (layouts: readonly LayoutDocument[], request: LayoutRequest): LayoutDocument | undefined =>
  choiceOf(layouts, request)?.layout;

/** The same with its reason. */
export function choiceOf(layouts: readonly LayoutDocument[], request: LayoutRequest): Choice | undefined {
  const { page, device, businessType } = request;
  const [first, second] = layouts
    .filter(
      (layout) =>
        layout.pages.includes(page) &&
        (layout.device ?? device) === device &&
        (isOpen(layout.roles) || roleOf(layout, request) !== undefined) &&
        (isOpen(layout.businessTypes) || (businessType !== null && layout.businessTypes!.includes(businessType))),
    )
    .map((layout) => ({ layout, rank: rank(layout, request) }))
    .sort((a, b) => {
      const index = a.rank.findIndex((value, at) => value !== b.rank[at]);
      return index < 0 ? (a.layout.name < b.layout.name ? -1 : 1) : a.rank[index]! - b.rank[index]!;
    });
  if (!first) return undefined;
  if (!second) return { layout: first.layout };
  const decided = first.rank.findIndex((value, at) => value !== second.rank[at]);
  return { layout: first.layout, before: { layout: second.layout, by: DECISIONS.at(decided)! } };
}
