import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BUILTIN, checkDefinitions, compileModel, type AnyDocument, type StepDocument } from '@mokuai/definition';
import type { ActionContext } from '@mokuai/engine';
import type { Sql } from '@mokuai/engine';
import type { ActionExamples } from './example.js';
import { ACTIONS } from './registry.js';

/** What the steps of the examples may refer to. */
const WORLD: readonly AnyDocument[] = [
  ...BUILTIN,
  { kind: 'module', name: 'account', titleField: 'title', fields: [{ name: 'title', type: 'text', required: true }] },
  {
    kind: 'module',
    name: 'deal',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'amount', type: 'number' },
      { name: 'account', type: 'lookup', ...{ target: 'account' } },
    ],
  },
  {
    kind: 'module',
    name: 'task',
    titleField: 'subject',
    fields: [
      { name: 'subject', type: 'text', required: true },
      { name: 'deal', type: 'lookup', ...{ target: 'deal' } },
    ],
  },
  { kind: 'role', name: 'seller', modules: {} },
  { kind: 'approval', module: 'deal', name: 'discount', nodes: [] },
];

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

const faultsOf = (step: StepDocument) => {
  const workflow: AnyDocument = {
    kind: 'workflow',
    module: 'deal',
    name: 'w',
    trigger: { type: 'record_saved' },
    steps: [step],
  };
  return checkDefinitions([...WORLD, workflow], { steps: ACTIONS }).filter((found) => found.kind === 'workflow');
};

it('has one folder per action', () => expect([...folders].sort()).toEqual(ACTIONS.map((a) => a.type).sort()));

describe.each(ACTIONS.map((action) => [action.type, action] as const))('the action %s', (type, action) => {
  const load = async (): Promise<ActionExamples> =>
    ((await import(`./${type}/examples.js`)) as { examples: ActionExamples }).examples;
  const step = (input: ActionExamples['valid'][number]): StepDocument => ({
    id: 'one',
    type,
    input,
    ...(action.branches ? { branches: [{ steps: [] }] } : {}),
  });

  it('is named in both languages, as is all it asks for', () => {
    const words = [
      action.label,
      ...Object.values(action.input['properties'] as Record<string, { 'x-label': object }>).map((p) => p['x-label']),
    ];
    for (const label of words)
      expect(label).toEqual({ en: expect.stringMatching(/\S/), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) });
    expect(action.input['additionalProperties']).toBe(false);
  });

  it('may be published with good input', async () => {
    for (const input of (await load()).valid)
      expect({ input, faults: faultsOf(step(input)) }).toEqual({ input, faults: [] });
  });

  it('is refused with bad input, and says where', async () => {
    const { invalid } = await load();
    expect(invalid.length).toBeGreaterThan(0);
    for (const { input, path, code } of invalid)
      expect({ input, faults: faultsOf(step(input)) }).toEqual({
        input,
        faults: expect.arrayContaining([expect.objectContaining({ path: `/steps/0${path}`, code })]),
      });
  });

  it('prepares without writing, and writes in the transaction it is given', async () => {
    if (action.branches) return expect(action.prepare).toBeUndefined();
    for (const input of (await load()).valid) {
      const used: Sql[] = [];
      const effect = await action.prepare!(
        input,
        contextOf((sql) => used.push(sql)),
      );
      expect(used).toEqual([]);
      const refuse = () => Promise.reject(new Error('not expected'));
      const transaction: Sql = { query: refuse, records: refuse };
      const output = await effect.perform(transaction);
      expect(JSON.parse(JSON.stringify(output))).toEqual(output);
      expect(used.length).toBeGreaterThan(0);
      expect(used.every((sql) => sql === transaction)).toBe(true);
    }
    return undefined;
  });
});

/** A context that writes nothing and tells in which transaction it would have. */
function contextOf(write: (sql: Sql) => void): ActionContext {
  const written = { id: '01990000-0000-7000-8000-000000000009', version: 2, json: new Uint8Array() };
  const done = (sql: Sql | undefined) => {
    write(sql!);
    return Promise.resolve(written);
  };
  return {
    model: compileModel(1, WORLD),
    module: 'deal',
    recordId: '01990000-0000-7000-8000-000000000002',
    actor: {
      userId: '',
      roles: [],
      capabilities: new Set(),
      department: null,
      locale: 'en',
      timeZone: 'UTC',
      engine: true,
    },
    unlocked: false,
    placeholders: { value: () => Promise.resolve(1), text: () => Promise.resolve('one') },
    writer: {
      create: (_actor, _module, _data, options) => done(options?.sql),
      update: (_actor, _module, _id, _data, options) => done(options?.sql),
    },
    submissions: {
      plan: () =>
        Promise.resolve({ approval: { id: written.id } } as Awaited<ReturnType<ActionContext['submissions']['plan']>>),
      commit: (sql) => Promise.resolve(write(sql)),
    },
    people: () => Promise.resolve(['01990000-0000-7000-8000-000000000003']),
    notify: (sql) => Promise.resolve(write(sql)),
  };
}
