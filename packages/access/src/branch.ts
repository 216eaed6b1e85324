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
}

/** Is every row of `inner` a row of `outer`, whoever the actor and whatever the row? */
export const covers = (outer: RowScope, inner: RowScope): boolean =>
  outer === 'all' || outer === inner || (outer === 'department_and_below' && inner === 'department');
