import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '@mokuai/actions';
import { parseDefinition, schemaOf, type ApproverRule } from '@mokuai/definition';
import { NODE_KINDS } from '@mokuai/flow';
import { fixedOf, shapeOf } from './inputs/schema-shape.js';
import { recipientsOf, rulesOf } from './steps/notify/recipients.js';
import { triggerTypes } from './triggers/trigger-types.js';

// What editors are made of listens to the window it is loaded in.
const nothing = (): undefined => undefined;
Object.assign(globalThis, {
  addEventListener: nothing,
  navigator: { languages: ['en'] },
  localStorage: { getItem: nothing, setItem: nothing },
  matchMedia: () => ({ matches: false, addEventListener: nothing }),
});
const { nodeEditor, NODE_TYPES } = await import('./nodes/registry.js');
const { PEOPLE_KINDS, peopleKind } = await import('./people/registry.js');
const { STEP_EDITORS, stepEditor } = await import('./steps/registry.js');
const { triggerEditor } = await import('./triggers/registry.js');

const here = join(process.cwd(), 'apps/web/src/features/designer/flows');
const folders = (of: string): string[] =>
  readdirSync(join(here, of), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const sorted = (names: readonly string[]): string[] => [...names].sort();
const workflow = schemaOf('workflow')!;

describe('the designer knows', () => {
  it('an editor for every kind of step, one folder each', () => {
    expect(sorted(Object.keys(STEP_EDITORS))).toEqual(sorted(ACTIONS.map(({ type }) => type)));
    expect(folders('steps')).toEqual(sorted([...Object.keys(STEP_EDITORS), 'generic']));
  });

  it.each(ACTIONS.map((action) => [action.type, action] as const))('how to begin and edit %s', (type, action) => {
    const { begin, Editor, Words } = stepEditor(type);
    const known = Object.keys(action.input['properties'] as object);
    expect(known).toEqual(expect.arrayContaining(Object.keys(begin())));
    // What has no input has nothing to edit, and the other way round.
    expect(Editor !== undefined).toBe(known.length > 0);
    expect(Words !== undefined).toBe(known.length > 0);
  });

  it('a form for a kind of step it has never heard of', () => {
    expect(stepEditor('send_fax').Editor).toBeDefined();
    expect(stepEditor('send_fax').begin()).toEqual({});
  });

  it('every kind of approval node, one folder each', () => {
    expect(sorted(NODE_TYPES)).toEqual(sorted(NODE_KINDS.map(({ type }) => type)));
    expect(folders('nodes')).toEqual(sorted(NODE_TYPES));
  });

  it.each(NODE_TYPES.map((type) => [type]))('how a node %s begins, so that it may be saved', (type) => {
    const nodes = [{ ...nodeEditor(type).begin(), id: 'first', type }];
    expect(parseDefinition({ kind: 'approval', module: 'visit', name: 'a', nodes })).toMatchObject({ ok: true });
  });

  it('every way to find people that approvals have', () => {
    const node = (schemaOf('approval')!['$defs'] as Record<string, { oneOf: readonly { properties: object }[] }>)[
      'node'
    ];
    const cc = node!.oneOf.map(
      (one) =>
        one.properties as Record<string, { items?: { oneOf: readonly { properties: { type: { const: string } } }[] } }>,
    );
    const kinds = cc.find((one) => 'to' in one)!['to']!.items!.oneOf.map((one) => one.properties.type.const);
    expect(sorted(PEOPLE_KINDS)).toEqual(sorted(kinds));
    for (const type of PEOPLE_KINDS) expect(peopleKind(type).begin().type).toBe(type);
  });

  it('which triggers there are from the schema alone', () => {
    const types = triggerTypes(workflow);
    expect(types.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['record_created', 'record_updated', 'record_saved', 'fields_changed']),
    );
    for (const { type, properties } of types)
      expect(triggerEditor(type) !== undefined || Object.keys(properties).length === 0).toBe(true);
  });
});

describe('recipients of a notification', () => {
  it('are rules about people, and back', () => {
    const rules: readonly ApproverRule[] = [
      { type: 'field', field: 'owner' },
      { type: 'role', role: 'sales' },
      { type: 'users', users: ['a'] },
    ];
    expect(recipientsOf(rules)).toEqual([{ field: 'owner' }, { role: 'sales' }, { users: ['a'] }]);
    expect(rulesOf(recipientsOf(rules))).toEqual(rules);
  });
});

describe('an input made from a schema', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'boolean' }, 'flag'],
    [{ enum: ['a', 'b'] }, 'choice'],
    [{ anyOf: [{ const: 1 }, { const: 2 }] }, 'choice'],
    [{ type: 'array', items: { type: 'string' } }, 'texts'],
    [{ type: ['string', 'object'], properties: { en: {}, 'zh-CN': {} } }, 'words'],
    [{ type: 'object' }, 'json'],
    [{}, 'json'],
  ] as const)('%j is a %s', (schema, shape) => expect(shapeOf(schema)).toBe(shape));

  it('offers what a choice may be', () => {
    expect(fixedOf({ anyOf: [{ const: 1 }, { const: 'two' }] })).toEqual([1, 'two']);
    expect(fixedOf({ enum: [{}] })).toBeUndefined();
  });
});
