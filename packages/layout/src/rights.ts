/** What one user may do with one module, as `access` decided it. Given, because layout and access do not import each other. */
export interface ModuleRightsView {
  /** May the user read this field on at least some rows? System fields included. */
  readable(field: string): boolean;
  /** The same, or at least its mask on some rows. What is only masked is shown, and nothing else is done by it. */
  shown(field: string): boolean;
  /** May the user write it, creating or updating, on at least some rows? */
  writable(field: string): boolean;
  readonly can: {
    readonly create: boolean;
    readonly update: boolean;
    readonly delete: boolean;
    readonly bulk: boolean;
    readonly assign: boolean;
    readonly submit: boolean;
  };
}

/** The rights to a module; undefined where the user may not read any of its records, or it does not exist. */
export type RightsTo = (module: string) => ModuleRightsView | undefined;
