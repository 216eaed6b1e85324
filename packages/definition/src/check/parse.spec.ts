import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, schemaOf } from '../kinds/registry.js';
import { newAjv } from '../compile/ajv.js';
import { application } from '../documents.fixture.js';
import { parseDefinition } from './parse.js';

const faults = (json: unknown): string[] => {
  const parsed = parseDefinition(json);
  return parsed.ok ? [] : parsed.faults.map(({ code, path }) => `${path} ${code}`);
};

/** A module with one field, changed in one place. */
const field = (settings: object) => ({
  kind: 'module',
  name: 'm',
  titleField: 'a',
  fields: [{ name: 'a', type: 'text', ...settings }],
});
const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });

describe('parseDefinition', () => {
  it('takes every document of an application', () => {
    for (const document of application) expect(faults(document)).toEqual([]);
  });

  it('takes what templates hold', () => {
    const root = fileURLToPath(new URL('../../../../templates', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /definitions.*\.json$/.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect([file, faults(JSON.parse(readFileSync(join(root, file), 'utf8')))]).toEqual([file, []]);
  });

  it('tells no more faults than somebody puts right, and reads no more keys than a document has', () => {
    const fields = Array.from({ length: 300 }, (_, n) => ({ name: `f${n}`, type: 'nonsense' }));
    expect(faults({ kind: 'module', name: 'm', titleField: 'f0', fields })).toHaveLength(100);
    const keys = Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`k${n}`, 1]));
    expect(faults({ kind: 'module', name: 'm', ...keys })).toEqual([' too_many_items']);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 7, [' wrong_type']],
    ['a list', [], [' wrong_type']],
    ['no kind', {}, ['/kind required']],
    ['an unknown kind', { kind: 'table' }, ['/kind unknown_kind']],
    ['a kind that is no text', { kind: ['module'] }, ['/kind unknown_kind']],
    ['an empty module', { kind: 'module' }, ['/name required', '/titleField required', '/fields required']],
    ['a bad name', { ...field({}), name: '1; DROP TABLE x' }, ['/name bad_name']],
    ['a name too long', { ...field({}), name: 'a'.repeat(49) }, ['/name bad_name']],
    ['an unknown key', { ...field({}), 'x/y': 1 }, ['/x~1y unknown_key']],
    ['another schema version', { ...field({}), schemaVersion: 2 }, ['/schemaVersion not_an_option']],
    ['an unknown field type', field({ type: 'blob' }), ['/fields/0/type not_an_option']],
    ['a field type that is no text', field({ type: 1 }), ['/fields/0/type not_an_option']],
    ['no field type', field({ type: undefined, label: 'x' }), ['/fields/0/type required']],
    ['a setting of another type', field({ options: [] }), ['/fields/0/options unknown_key']],
    ['a setting of the wrong kind', field({ maxLength: 'long' }), ['/fields/0/maxLength wrong_type']],
    ['a setting too big', field({ maxLength: 100_000 }), ['/fields/0/maxLength too_big']],
    ['a label in an unknown language', field({ label: { fr: 'x' } }), ['/fields/0/label/fr unknown_key']],
    ['an option without value', field({ type: 'picklist', options: [{ label: 'x' }] }), ['/fields/0/options/0/value required']],
    ['an option of a colour nobody has', field({ type: 'picklist', options: [{ value: 'x', color: 'mauve' }] }), ['/fields/0/options/0/color not_an_option']],
    ['a lookup to nowhere', field({ type: 'lookup' }), ['/fields/0/target required']],
    ['a filter with two meanings', { kind: 'view', module: 'm', name: 'v', type: 'table', columns: ['a'], filter: { and: [], or: [] } }, ['/filter bad_definition']],
    ['an operator nobody has', { kind: 'view', module: 'm', name: 'v', type: 'table', columns: ['a'], filter: { not: { field: 'a', op: 'like', value: 1 } } }, ['/filter/not/op not_an_option']],
    ['a view twice the same column', { kind: 'view', module: 'm', name: 'v', type: 'table', columns: ['a', 'a'] }, ['/columns duplicate_items']],
    ['a path too far', { kind: 'view', module: 'm', name: 'v', type: 'table', columns: ['a.b.c.d.e'] }, ['/columns/0 bad_format']],
    ['a view of no type', { kind: 'view', module: 'm', name: 'v', type: 'maze', columns: ['a'] }, ['/type not_an_option']],
    ['a board by nothing', { kind: 'view', module: 'm', name: 'v', type: 'kanban', columns: ['a'] }, ['/groupBy required']],
    ['a table with the columns of a board', { kind: 'view', module: 'm', name: 'v', type: 'table', columns: ['a'], groupBy: 'a' }, ['/groupBy unknown_key']],
    ['an unknown scope', { kind: 'role', name: 'r', modules: { m: { read: 'mine' } } }, ['/modules/m/read not_an_option']],
    ['an unknown capability', { kind: 'role', name: 'r', capabilities: ['root'], modules: {} }, ['/capabilities/0 not_an_option']],
    ['a menu entry that is nothing', { kind: 'menu', name: 'main', items: [{ label: 'x' }] }, ['/items/0 bad_definition']],
    ['an unknown segment', { kind: 'numbering', name: 'n', segments: [{ type: 'dice' }] }, ['/segments/0/type not_an_option']],
    ['an unknown trigger', { kind: 'workflow', module: 'm', name: 'w', trigger: { type: 'someday' }, steps: [] }, ['/trigger/type not_an_option']],
    ['a step in a branch', { kind: 'workflow', module: 'm', name: 'w', trigger: { type: 'record_created' }, steps: [{ id: 'a', type: 'b', branches: [{ steps: [{ id: 'A' , type: 'c' }] }] }] }, ['/steps/0/branches/0/steps/0/id bad_name']],
    ['a node of no kind', { kind: 'approval', module: 'm', name: 'a', nodes: [{ id: 'x', type: 'vote' }] }, ['/nodes/0/type not_an_option']],
    ['a node in a branch', { kind: 'approval', module: 'm', name: 'a', nodes: [{ id: 'x', type: 'branch', branches: [{ nodes: [{ id: 'y', type: 'approve', mode: 'most', approvers: [] }] }] }] }, ['/nodes/0/branches/0/nodes/0/mode not_an_option', '/nodes/0/branches/0/nodes/0/approvers required']],
    ['NUL', field({ label: 'a\0b' }), ['/fields/0/label nul_character']],
    ['NUL in a key', { ...field({}), 'a\0': 1 }, [' nul_character']],
    ['half a character', field({ label: 'a\ud800' }), ['/fields/0/label malformed_text']],
    ['endless nesting', { ...field({}), x: deep(100) }, [`${'/x'}${'/a'.repeat(59)} too_deep`]],
  ])('refuses %s', (_, json, expected) => {
    expect(faults(json).sort()).toEqual(expected.sort());
  }); // prettier-ignore
});

describe('schemaOf', () => {
  it('gives JSON Schemas that say what they are', () => {
    for (const { kind } of KINDS) {
      const schema = JSON.parse(JSON.stringify(schemaOf(kind))) as Record<string, unknown>;
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(newAjv({ discriminator: true }).validateSchema(schema)).toBe(true);
    }
    expect(schemaOf('nothing')).toBeUndefined();
  });

  it('leaves no object open', () => {
    const open: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, additionalProperties } = node as Record<string, unknown>;
      if (properties && additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    for (const { kind } of KINDS) visit(schemaOf(kind), kind);
    expect(open).toEqual([]);
  });
});
