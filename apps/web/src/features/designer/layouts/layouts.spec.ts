import { describe, expect, it } from '@jest/globals';
import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { documentOn, withDocument, type Desk } from '../state/desk.js';
import { followModule, leastLayout, openPagesOf } from './layouts.js';

const layout = (name: string, more: Partial<LayoutDocument> = {}): LayoutDocument => ({
  kind: 'layout',
  module: 'visit',
  name,
  pages: ['create', 'edit', 'detail'],
  highlights: ['cost'],
  tabs: [{ sections: [{ columns: 2, fields: [{ field: 'subject', span: 2 }, { field: 'cost' }] }] }],
  ...more,
});

const visit = (...names: string[]): ModuleDocument => ({
  kind: 'module',
  name: 'visit',
  titleField: 'subject',
  fields: names.map((name) => ({ name, type: 'text', ...(name === 'way' ? { required: true } : {}) })),
});

const desk = (...layouts: LayoutDocument[]): Desk =>
  layouts.reduce<Desk>((now, one) => withDocument(now, one), new Map());

describe('the layouts of a module', () => {
  it('says which pages nobody arranged for everybody', () => {
    expect(openPagesOf([])).toEqual(['create', 'edit', 'detail']);
    expect(openPagesOf([layout('a', { roles: ['sales'] }), layout('b', { device: 'phone' })])).toHaveLength(3);
    expect(openPagesOf([layout('a', { businessTypes: ['renewal'] })])).toHaveLength(3);
    expect(openPagesOf([layout('a', { pages: ['detail', 'edit'] })])).toEqual(['create']);
    expect(openPagesOf([layout('a')])).toEqual([]);
  });

  it('all lose a field that the module loses, and follow one that is renamed', () => {
    const before = desk(layout('a'), layout('b'));
    const removed = followModule(before, visit('subject', 'cost'), visit('subject'));
    for (const name of ['visit.a', 'visit.b']) {
      expect(documentOn(removed, 'layout', name)?.tabs[0]?.sections[0]?.fields).toEqual([
        { field: 'subject', span: 2 },
      ]);
      expect(documentOn(removed, 'layout', name)?.highlights).toEqual([]);
    }
    const renamed = followModule(before, visit('subject', 'cost'), visit('subject', 'price'));
    expect(documentOn(renamed, 'layout', 'visit.b')?.tabs[0]?.sections[0]?.fields.at(-1)).toEqual({ field: 'price' });
    expect(followModule(before, visit('subject'), visit('subject', 'new'))).toBe(before);
  });

  it('begin with the title and what is required', () => {
    expect(leastLayout(visit('way', 'cost', 'subject')).tabs[0]?.sections[0]?.fields).toEqual([
      { field: 'subject' },
      { field: 'way' },
    ]);
  });
});
