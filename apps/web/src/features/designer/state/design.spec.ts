import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addField, addSection, addTab, changeField, copyField, freeName, hideField, moveSection, names, newModule,
  placeField, placeOf, removeField, removeSection, removeTab, setSpan, unusedFields, type ModuleDesign,
} from './design.js'; // prettier-ignore
import { changed, historyOf, redone, undone } from './history.js';

const start = (): ModuleDesign => newModule('visit', 'Visit', 'Name', 'Visit');
const shown = (d: ModuleDesign, tab = 0, section = 0): string[] =>
  d.layout.tabs[tab]!.sections[section]!.fields.map((f) => f.field);
const withFields = (...fields: string[]): ModuleDesign =>
  fields.reduce(
    (d, name) => addField(d, { name, type: 'text' }, { tab: 0, section: 0, index: shown(d).length }),
    start(),
  );

describe('design', () => {
  it.each([
    ['a', 0, ['a', 'name', 'b', 'c']],
    ['a', 1, ['name', 'a', 'b', 'c']],
    ['a', 2, ['name', 'a', 'b', 'c']],
    ['a', 3, ['name', 'b', 'a', 'c']],
    ['a', 4, ['name', 'b', 'c', 'a']],
    ['c', 0, ['c', 'name', 'a', 'b']],
  ])('puts %s before place %d of its own section', (name, index, expected) => {
    expect(shown(placeField(withFields('a', 'b', 'c'), name, { tab: 0, section: 0, index }))).toEqual(expected);
  });

  it('moves a field to another section with its width', () => {
    const d = setSpan(addSection(withFields('a'), 0, 1, 'More'), 'a', 2);
    const next = placeField(d, 'a', { tab: 0, section: 1, index: 0 });
    expect(next.layout.tabs[0]!.sections[1]!.fields).toEqual([{ field: 'a', span: 2 }]);
    expect(shown(next)).toEqual(['name']);
  });

  it('stays where a place is not there', () => {
    const d = withFields('a');
    expect(placeField(d, 'a', { tab: 3, section: 0, index: 0 })).toBe(d);
  });

  it('keeps the fields of a removed section and tab as unused', () => {
    const d = addTab(withFields('a'), 'Two', 'S');
    const inTab = placeField(d, 'a', { tab: 1, section: 0, index: 0 });
    expect(unusedFields(removeTab(inTab, 1)).map((f) => f.name)).toEqual(['a']);
    expect(unusedFields(removeSection(d, 0, 0)).map((f) => f.name)).toEqual(['name', 'a']);
  });

  it('removes a field from module, form and highlights', () => {
    const d = withFields('a');
    const lit = { ...d, layout: { ...d.layout, highlights: ['a', 'name'] } };
    const next = removeField(lit, 'a');
    expect([names(next), shown(next), next.layout.highlights]).toEqual([['name'], ['name'], ['name']]);
  });

  it('carries a new name into form and title', () => {
    const next = changeField(start(), 'name', { name: 'subject', required: undefined });
    expect([next.module.titleField, shown(next), next.module.fields[0]]).toEqual([
      'subject', ['subject'], { name: 'subject', type: 'text', label: 'Name', searchable: true },
    ]); // prettier-ignore
  });

  it('copies a field behind itself', () => {
    const { design, name } = copyField(withFields('a', 'b'), 'a');
    expect([name, shown(design)]).toEqual(['a_copy', ['name', 'a', 'a_copy', 'b']]);
  });

  it('moves sections', () => {
    const d = addSection(addSection(start(), 0, 1, 'B'), 0, 2, 'C');
    expect(moveSection(d, 0, 0, 2).layout.tabs[0]!.sections.map((s) => s.label)).toEqual(['B', 'C', 'Visit']);
  });

  it.each([
    ['Visit date', [], 'visit_date'],
    ['Visit date', ['visit_date'], 'visit_date_2'],
    ['拜访日期', [], 'date'],
    ['拜访日期', ['date'], 'date_2'],
    ['Owner', [], 'owner_2'],
    ['1st Café', [], 'st_cafe'],
  ])('suggests a name for %s', (wish, taken, expected) => expect(freeName(wish, taken, 'date')).toBe(expected));

  it('never loses or doubles a field, whatever is done', () => {
    const place = fc.record({ tab: fc.nat(2), section: fc.nat(3), index: fc.nat(4) });
    const step = fc.oneof(
      fc.record({ do: fc.constant('place' as const), name: fc.constantFrom('name', 'a', 'b'), place }),
      fc.record({ do: fc.constant('hide' as const), name: fc.constantFrom('name', 'a', 'b') }),
      fc.record({ do: fc.constant('section' as const), tab: fc.nat(1), at: fc.nat(2) }),
      fc.record({ do: fc.constant('unsection' as const), tab: fc.nat(1), at: fc.nat(2) }),
      fc.record({ do: fc.constant('tab' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let d = withFields('a', 'b');
        for (const s of steps) {
          if (s.do === 'place') d = placeField(d, s.name, s.place);
          if (s.do === 'hide') d = hideField(d, s.name);
          if (s.do === 'section') d = addSection(d, s.tab, s.at, 'x');
          if (s.do === 'unsection') d = removeSection(d, s.tab, s.at);
          if (s.do === 'tab') d = addTab(d, 't', 's');
        }
        const all = d.layout.tabs.flatMap((t) => t.sections.flatMap((s) => s.fields.map((f) => f.field)));
        expect(new Set(all).size).toBe(all.length);
        expect([...all, ...unusedFields(d).map((f) => f.name)].sort()).toEqual(['a', 'b', 'name']);
        for (const name of all) expect(placeOf(d, name)).toBeDefined();
      }),
    );
  });
});

describe('history', () => {
  it('joins changes of one key, and forgets what was undone when something new is done', () => {
    let h = historyOf('a');
    h = changed(h, 'b', 'label');
    h = changed(h, 'c', 'label');
    h = changed(h, 'd');
    expect(undone(h).present).toBe('c');
    expect(undone(undone(h)).present).toBe('a');
    expect(undone(undone(undone(h))).present).toBe('a');
    expect(redone(undone(h)).present).toBe('d');
    expect(redone(changed(undone(h), 'e')).present).toBe('e');
    expect(changed(h, 'd')).toBe(h);
  });
});
