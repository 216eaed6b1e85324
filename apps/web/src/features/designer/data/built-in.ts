/** Definitions that every application has; nobody drafts another form of them. */
const BUILT_IN: ReadonlySet<string> = new Set(['module/user', 'module/department', 'role/admin']);

export const isBuiltIn = (kind: string, name: string): boolean => BUILT_IN.has(`${kind}/${name}`);
