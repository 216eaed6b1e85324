import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { countInConditions } from './conditions.js';
import { deskKey, documentOn, partsOf, type Desk } from './desk.js';

/** A document that names a field, and how often. */
export interface Use {
  readonly key: string;
  readonly document: AnyDocument;
  readonly count: number;
}

/** What says something else than a field: names and kinds, words, values that are compared with. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['name', 'kind', 'module', 'id', 'type', 'op', 'value', 'en', 'zh-CN']);
/** Objects whose keys are fields. */
const BY_FIELD: ReadonlySet<string> = new Set(['fields', 'data']);

function countIn(value: unknown, field: string, key: string): number {
  if (typeof value === 'string') {
    if (value.includes('{{')) return value.match(new RegExp(`\\b(?:record|before)\\.${field}\\b`, 'g'))?.length ?? 0;
    return !NOT_FIELDS.has(key) && (value === field || value.startsWith(`${field}.`)) ? 1 : 0;
  }
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countIn(one, field, key), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (BY_FIELD.has(key) && name === field ? 1 : 0) + countIn(inner, field, name),
    0,
  );
}

/** What of a document can speak of a module's fields. */
function aboutModule(document: AnyDocument, module: ModuleDocument): unknown {
  if (document.kind === 'role') return document.modules[module.name];
  if (document.kind === 'numbering') {
    const numbers = module.fields.some((field) => Object.values(field).includes(document.name));
    return numbers ? document : undefined;
  }
  return 'module' in document && document.module === module.name ? document : undefined;
}

/** Where a field of a module is used: layouts, views, rules, rights, flows. The module itself uses it as its title, in conditions and in rules. */
export function usesOf(desk: Desk, module: ModuleDocument, field: string): readonly Use[] {
  const uses = [...desk].flatMap(([key, document]): Use[] => {
    const about = document ? aboutModule(document, module) : undefined;
    const count = about === undefined ? 0 : countIn(about, field, '');
    return document && count > 0 ? [{ key, document, count }] : [];
  });
  const own = documentOn(desk, 'module', module.name);
  const count = own ? (own.titleField === field ? 1 : 0) + countInConditions(own, field) : 0;
  return own && count > 0 ? [{ key: deskKey('module', module.name), document: own, count }, ...uses] : uses;
}

/** The part of the module editor that shows a document, by its address. */
export const partOf = (key: string): 'fields' | 'views' | 'numbering' | 'rights' | 'flows' => {
  const [kind] = partsOf(key);
  if (kind === 'view') return 'views';
  if (kind === 'numbering') return 'numbering';
  if (kind === 'role') return 'rights';
  return kind === 'workflow' || kind === 'approval' ? 'flows' : 'fields';
};
