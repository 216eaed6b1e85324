/**
 * What an actor may want to do with records of a module. `create` and `bulk` are yes or no; the others hold for rows.
 * `assign` is changing the owner.
 */
export type Operation = 'create' | 'read' | 'update' | 'delete' | 'restore' | 'assign' | 'bulk';

/** Which rows, seen from the actor. `none` is the absence of a branch. */
export type RowScope = 'own' | 'department' | 'department_and_below' | 'all';

/**
 * Rows of one scope and the fields they grant: readable ones for `read`, writable ones for `create` and `update`, none otherwise.
 * System fields are no part of `fields`: they are readable on every visible row.
 */
export interface Branch {
  readonly scope: RowScope;
  readonly fields: ReadonlySet<string>;
  /** Of `read`: fields of which these rows show the mask; left out where there is none. To every question but what to show they are as hidden. */
  readonly masked?: ReadonlySet<string>;
}

/** Is every row of `inner` a row of `outer`, whoever the actor and whatever the row? */
export const covers = (outer: RowScope, inner: RowScope): boolean =>
  outer === 'all' || outer === inner || (outer === 'department_and_below' && inner === 'department');

/** A branch of these fields, and of those of the others of which it shows the masks. */
export function branchOf(scope: RowScope, fields: Iterable<string>, masked: Iterable<string>): Branch {
  const whole = new Set(fields);
  const others = new Set([...masked].filter((field) => !whole.has(field)));
  return { scope, fields: whole, ...(others.size > 0 && { masked: others }) };
}
