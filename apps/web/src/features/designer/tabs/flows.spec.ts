import { describe, expect, it } from '@jest/globals';
import { checkDefinitions, parseDefinition, type AnyDocument } from '@mokuai/definition';
import { newFlow, readFlow } from './flows.js';

const visit: AnyDocument = {
  kind: 'module',
  name: 'visit',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }],
};

describe('flows', () => {
  it.each(['workflow', 'approval'] as const)('begin as a %s that can be published', (kind) => {
    const flow = newFlow(kind, 'visit', 'first', { en: 'First', 'zh-CN': '第一个' });
    expect(parseDefinition(flow)).toMatchObject({ ok: true });
    expect(checkDefinitions([visit, flow])).toEqual([]);
  });

  const flow = newFlow('workflow', 'visit', 'first', 'First');

  it('are read as typed', () => {
    expect(readFlow(JSON.stringify({ ...flow, active: true }), flow)).toEqual({ document: { ...flow, active: true } });
  });

  it.each([
    ['{', 'syntax'],
    ['null', 'identity'],
    ['[]', 'identity'],
    [JSON.stringify({ ...flow, name: 'second' }), 'identity'],
    [JSON.stringify({ ...flow, module: 'account' }), 'identity'],
  ])('are not read from %s', (text, fault) => expect(readFlow(text, flow)).toMatchObject({ fault }));
});
