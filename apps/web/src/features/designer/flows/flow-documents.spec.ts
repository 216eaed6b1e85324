import { describe, expect, it } from '@jest/globals';
import { checkDefinitions, parseDefinition, type AnyDocument } from '@mokuai/definition';
import { copyOfFlow, newFlow, readFlow } from './flow-documents.js';

const visit: AnyDocument = {
  kind: 'module',
  name: 'visit',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }],
};

describe('flows', () => {
  it.each(['workflow', 'approval'] as const)('begin as a %s that can be published, and so do copies', (kind) => {
    const flow = newFlow(kind, 'visit', 'first', { en: 'First', 'zh-CN': '第一个' });
    const copy = copyOfFlow(flow, 'second', 'Second');
    expect(parseDefinition(flow)).toMatchObject({ ok: true });
    expect(checkDefinitions([visit, flow, copy])).toEqual([]);
  });

  it('are not active as copies', () => {
    const flow = newFlow('workflow', 'visit', 'first', 'First');
    expect(copyOfFlow({ ...flow, active: true } as typeof flow, 'second', 'Second')).toEqual({
      ...flow,
      name: 'second',
      label: 'Second',
    });
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
