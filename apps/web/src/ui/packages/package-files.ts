import type { LocalText } from '@mokuai/kernel';

/** A file of definitions, as far as it has to be known before the server reads it. */
export interface PackageContentFile {
  readonly package?: unknown;
  readonly version?: unknown;
  readonly label?: unknown;
  readonly definitions?: unknown;
}

/** The JSON of a file that somebody chose; throws a `SyntaxError` with the file's name where it is none. */
export async function readPackageFile(chosen: File): Promise<PackageContentFile> {
  const text = await chosen.text();
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null) return content;
  } catch {
    // Said below, of whatever is no object as well.
  }
  throw new SyntaxError(chosen.name);
}

/** What a file says that its package is called, before anybody has looked whether it says so rightly. */
export function labelIn({ label }: PackageContentFile): LocalText | undefined {
  if (typeof label !== 'object' || label === null) return typeof label === 'string' ? label : undefined;
  return Object.values(label).every((words) => typeof words === 'string') ? label : undefined;
}

/** `view/account.mine`: the definition that a document of a file is, or adds to. */
function keyIn(document: unknown): string {
  const { kind, name, module, extends: extended } = (document ?? {}) as Readonly<Record<string, unknown>>;
  const address = extended ?? (module === undefined ? name : `${String(module)}.${String(name)}`);
  return `${String(kind)}/${String(address)}`;
}

/** How many definitions a file holds. */
export const sizeOf = ({ definitions }: PackageContentFile): number =>
  Array.isArray(definitions) ? definitions.length : 0;

/** The file without some of its definitions. */
export function withoutKeys(file: PackageContentFile, keys: ReadonlySet<string>): PackageContentFile {
  if (!Array.isArray(file.definitions) || keys.size === 0) return file;
  return { ...file, definitions: file.definitions.filter((one) => !keys.has(keyIn(one))) };
}
