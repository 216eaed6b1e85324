import { fault, pointer as at, Problem, type Fault, type LocalText } from '@mokuai/kernel';

/** The version of the format that is written and understood. */
export const FORMAT = 1;

/** So many definitions does no application have; a file with more is refused before any of them is read. */
const MOST_DEFINITIONS = 5000;

const KEYS = ['package', 'schemaVersion', 'version', 'label', 'definitions'];

/** A package as it came, its definitions still unread. */
export interface PackageFile {
  readonly package: unknown;
  readonly version: unknown;
  readonly label: unknown;
  readonly definitions: readonly unknown[];
}

/** Reads the head of a package. Throws 422 with pointers; a newer format before all else, which may say what is not known here. */
export function readPackage(json: unknown): PackageFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Problem('bad_request');
  const { package: name, schemaVersion, version, label, definitions } = json as Record<string, unknown>;
  if (Array.isArray(definitions) && definitions.length > MOST_DEFINITIONS)
    throw new Problem('invalid', [fault('too_many_items', '/definitions', { max: MOST_DEFINITIONS })]);
  const newer = [
    ...(isNewer(schemaVersion) ? ['/schemaVersion'] : []),
    ...(Array.isArray(definitions) ? definitions : []).flatMap((one: unknown, index) =>
      isNewer((one as { schemaVersion?: unknown } | null)?.schemaVersion)
        ? [at('/definitions', index, 'schemaVersion')]
        : [],
    ),
  ];
  if (newer.length > 0) throw new Problem('invalid', newer.map((path) => fault('newer_version', path, { version: FORMAT }))); // prettier-ignore
  const unknown: Fault[] = Object.keys(json)
    .filter((key) => !KEYS.includes(key))
    .map((key) => fault('unknown_key', at('', key), { key }));
  if (unknown.length > 0) throw new Problem('bad_request', unknown);
  if (schemaVersion !== FORMAT) throw new Problem('invalid', [fault('not_an_option', '/schemaVersion')]);
  if (!Array.isArray(definitions))
    throw new Problem('invalid', [fault('wrong_type', '/definitions', { type: 'array' })]);
  return { package: name, version, label, definitions };
}

/** What an installed package is called. */
export interface PackageHead {
  readonly name: string;
  readonly version: string;
  readonly label: LocalText | null;
}

const NAME = /^[a-z][a-z0-9_-]{0,62}$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** The name and version that a package is installed by; 422 where they are not sound. */
export function headOf({ package: name, version, label }: PackageFile): PackageHead {
  const faults = [
    ...(typeof name === 'string' && NAME.test(name) ? [] : [fault('bad_name', '/package')]),
    ...(version === undefined ? [fault('required', '/version')] : []),
    ...(version === undefined || (typeof version === 'string' && VERSION.test(version))
      ? []
      : [fault('bad_format', '/version', { format: { en: 'version, like 1.2.3', 'zh-CN': '版本号（如 1.2.3）' } })]),
    ...(isLabel(label) ? [] : [fault('wrong_type', '/label', { type: 'string' })]),
  ];
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { name: name as string, version: version as string, label: (label as LocalText | undefined) ?? null };
}

function isLabel(label: unknown): boolean {
  if (label === undefined || typeof label === 'string') return true;
  if (typeof label !== 'object' || label === null) return false;
  return Object.entries(label).every(([key, text]) => ['en', 'zh-CN'].includes(key) && typeof text === 'string');
}

const isNewer = (version: unknown): boolean => typeof version === 'number' && version > FORMAT;
