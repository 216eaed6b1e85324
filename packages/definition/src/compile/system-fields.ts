// A user owns itself and is put into a department by hand; a department belongs to itself.
const written: Readonly<Record<string, readonly string[]>> = { user: ['department'], department: [] };

/** May a client write this system field in records of the module? `usually` is what holds for most modules. */
export const systemFieldWritable = (module: string, field: string, usually: boolean): boolean =>
  written[module]?.includes(field) ?? usually;
