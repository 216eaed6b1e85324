import { describe, expect, it } from '@jest/globals';
import type { DraftImpact } from '@mokuai/contract';
import { linesOf, touchesData } from './lines.js';

type Change = DraftImpact['changes'][number];

const visit = (...details: Change['details'][number][]): Change => ({
  ...{ kind: 'module', name: 'visit', change: 'changed', label: { en: 'Visit', 'zh-CN': '拜访' }, details },
});

describe('the lines of a change', () => {
  it('are fields, not places in a document', () => {
    const label = { en: 'Cost', 'zh-CN': '费用' };
    const lines = linesOf(
      visit(
        { path: '/fields/fax', change: 'removed', from: { name: 'fax', type: 'phone' } },
        { path: '/fields/cost/scale', change: 'changed', from: 2, to: 4, label },
        { path: '/fields/cost/required', change: 'added', to: true, label },
        { path: '/fields/mood', change: 'added', to: { name: 'mood', type: 'picklist', required: true } },
        { path: '/fields/-', change: 'changed', from: ['a', 'b'], to: ['b', 'a'] },
        { path: '/icon', change: 'changed', from: 'car', to: 'bus' },
      ),
    );
    expect(lines.map(({ key, change, what }) => `${change} ${what} ${key}`)).toEqual([
      'removed field module/visit/fields/fax',
      'changed field module/visit/fields/cost',
      'added field module/visit/fields/mood',
      'changed fieldOrder module/visit/fields/-',
      'changed module module/visit',
    ]);
    expect(lines[1]).toMatchObject({
      label,
      notes: [
        { setting: 'scale', from: 2, to: 4 },
        { setting: 'required', to: true },
      ],
    });
    expect(lines[2]?.notes).toEqual([
      { setting: 'type', to: 'picklist' },
      { setting: 'required', to: true },
    ]);
  });

  it('say which options came, went or have another name', () => {
    const at = '/fields/way/options';
    const [line] = linesOf(
      visit(
        { path: `${at}/phone/label`, change: 'changed', from: 'Phone', to: 'Call' },
        { path: `${at}/fax`, change: 'removed', from: { value: 'fax' } },
        { path: `${at}/chat`, change: 'added', to: { value: 'chat', label: { en: 'Chat' } } },
        { path: `${at}/call/label/en`, change: 'changed', from: 'A', to: 'B' },
        { path: `${at}/phone/color`, change: 'changed', from: 'red', to: 'blue' },
        { path: `${at}/-`, change: 'changed', from: [], to: [] },
      ),
    );
    expect(line?.notes).toEqual([
      { setting: 'option', from: 'Phone', to: 'Call' },
      { setting: 'option', from: 'fax' },
      { setting: 'option', to: { en: 'Chat' } },
      { setting: 'option', from: 'A', to: 'B' },
      { setting: 'options', to: 'phone' },
      { setting: 'optionsOrder' },
    ]);
  });

  it('is one for any other definition, each setting named once', () => {
    const layout: Change = {
      ...{ kind: 'layout', name: 'visit.default', change: 'changed', label: null },
      details: [
        { path: '/tabs/0/sections/0/columns', change: 'changed', from: 1, to: 2 },
        { path: '/tabs/0/label', change: 'added', to: 'A' },
        { path: '/related', change: 'changed', from: [{ module: 'a' }], to: [] },
        { path: '/pages', change: 'changed', from: ['edit'], to: ['detail'] },
      ],
    };
    expect(linesOf(layout)).toEqual([
      expect.objectContaining({
        key: 'layout/visit.default',
        notes: [
          { setting: 'tabs' },
          { setting: 'related', to: [] },
          { setting: 'pages', from: ['edit'], to: ['detail'] },
        ],
      }),
    ]);
    expect(linesOf({ ...layout, change: 'added', details: [] })[0]?.notes).toEqual([]);
    expect([layout, visit()].map(touchesData)).toEqual([false, true]);
  });
});
