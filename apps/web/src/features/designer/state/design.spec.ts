import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addField, addSection, addTab, changeField, copyField, freeName, hideField, moveSection, moveTab, names, newModule,
  placeField, placeOf, placeSection, removeField, removeSection, removeTab, setSpan, unusedFields, unusedSystemFields, type ModuleDesign,
} from './design.js'; // prettier-ignore
import { SYSTEM_FIELDS } from '@mokuai/field-types';
import { stepField, type Step } from './places.js';
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

  it('offers the columns of every record that it does not show: on a form those that are filled in there', () => {
    const d = withFields('a');
    const offered = (pages: ModuleDesign['layout']['pages'], design = d): readonly string[] =>
      unusedSystemFields({ ...design, layout: { ...design.layout, pages } }, SYSTEM_FIELDS).map(({ name }) => name);
    expect(offered(['create', 'edit'])).toEqual(['owner']);
    expect(offered(['detail'])).toEqual(expect.arrayContaining(['created_at', 'created_by', 'updated_at', 'updated_by', 'owner', 'department'])); // prettier-ignore
    const placed = placeField(d, 'created_at', { tab: 0, section: 0, index: 0 });
    expect(shown(placed)).toContain('created_at');
    expect(offered(['detail'], placed)).not.toContain('created_at');
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

  it('puts a section before another one, or at the end, of any tab', () => {
    const d = addTab(addSection(addSection(start(), 0, 1, 'B'), 0, 2, 'C'), 'Two', 'D');
    const labels = (design: ModuleDesign) => design.layout.tabs.map((tab) => tab.sections.map(({ label }) => label));
    const to = (tab: number, section: number, from = { tab: 0, section: 0 }) =>
      labels(placeSection(d, from, { tab, section }));
    expect(to(0, 3)).toEqual([['B', 'C', 'Visit'], ['D']]);
    expect(to(0, 2)).toEqual([['B', 'Visit', 'C'], ['D']]);
    expect(to(1, 1)).toEqual([
      ['B', 'C'],
      ['D', 'Visit'],
    ]);
    expect(to(0, 0, { tab: 1, section: 0 })).toEqual([['D', 'Visit', 'B', 'C'], []]);
    for (const section of [0, 1]) expect(placeSection(d, { tab: 0, section: 0 }, { tab: 0, section })).toBe(d);
    expect(placeSection(d, { tab: 5, section: 0 }, { tab: 0, section: 0 })).toBe(d);
  });
});

/** Something done to a form, of those that neither make nor remove a field. */
const rearranging = (() => {
  const name = fc.constantFrom('name', 'a', 'b', 'c');
  const spot = { tab: fc.nat(2), section: fc.nat(3) };
  const way = fc.constantFrom<Step>('up', 'down', 'left', 'right');
  type Deed = (d: ModuleDesign) => ModuleDesign;
  const deed = <T>(of: fc.Arbitrary<T>, act: (d: ModuleDesign, given: T) => ModuleDesign): fc.Arbitrary<Deed> =>
    of.map(
      (given): Deed =>
        (d) =>
          act(d, given),
    );
  return fc.oneof(
    deed(fc.record({ name, place: fc.record({ ...spot, index: fc.nat(4) }) }), (d, s) =>
      placeField(d, s.name, s.place),
    ),
    deed(fc.record({ name, way, columns: fc.constantFrom(1, 2, undefined) }), (d, s) => {
      const own = placeOf(d, s.name);
      return own ? placeField(d, s.name, stepField(d.layout.tabs, own, s.way, s.columns)) : d;
    }),
    deed(name, hideField),
    deed(fc.record({ name, span: fc.constantFrom<1 | 2 | 3>(1, 2, 3) }), (d, s) => setSpan(d, s.name, s.span)),
    deed(fc.record(spot), (d, s) => addSection(d, s.tab, s.section, 'x')),
    deed(fc.record(spot), (d, s) => removeSection(d, s.tab, s.section)),
    deed(fc.record({ from: fc.record(spot), to: fc.record(spot) }), (d, s) => placeSection(d, s.from, s.to)),
    deed(fc.constant(null), (d) => addTab(d, 't', 's')),
    deed(fc.nat(2), removeTab),
    deed(fc.record({ from: fc.nat(2), to: fc.nat(2) }), (d, s) => moveTab(d, s.from, s.to)),
  );
})();

describe('any way of rearranging a form', () => {
  it('neither loses nor doubles a field', () => {
    fc.assert(
      fc.property(fc.array(rearranging, { maxLength: 40 }), (deeds) => {
        const d = deeds.reduce((design, act) => act(design), withFields('a', 'b', 'c'));
        const all = d.layout.tabs.flatMap((t) => t.sections.flatMap((s) => s.fields.map((f) => f.field)));
        expect(new Set(all).size).toBe(all.length);
        expect([...all, ...unusedFields(d).map((f) => f.name)].sort()).toEqual(['a', 'b', 'c', 'name']);
        expect(names(d)).toEqual(['name', 'a', 'b', 'c']);
        for (const name of all) expect(placeOf(d, name)).toBeDefined();
      }),
    );
  });

  it('is taken back step by step, and done again', () => {
    fc.assert(
      fc.property(fc.array(rearranging, { maxLength: 60 }), (deeds) => {
        let history = historyOf(withFields('a', 'b', 'c'));
        const seen = [history.present];
        for (const act of deeds) {
          history = changed(history, act(history.present));
          if (history.present !== seen.at(-1)) seen.push(history.present);
        }
        for (const was of [...seen].reverse()) {
          expect(history.present).toBe(was);
          history = undone(history);
        }
        for (const was of seen) {
          expect(history.present).toBe(was);
          history = redone(history);
        }
      }),
    );
  });

  it('goes somewhere with an arrow key and back with the opposite one, where fields stand in one column', () => {
    fc.assert(
      fc.property(fc.array(rearranging, { maxLength: 20 }), fc.constantFrom('name', 'a', 'b', 'c'), (deeds, name) => {
        const d = deeds.reduce((design, act) => act(design), withFields('a', 'b', 'c'));
        const own = placeOf(d, name);
        if (!own) return;
        const there = placeField(d, name, stepField(d.layout.tabs, own, 'right'));
        const place = placeOf(there, name)!;
        const back = placeField(there, name, stepField(there.layout.tabs, place, 'left'));
        if (there !== d) expect(back).toEqual(d);
      }),
    );
  });
});

describe('history', () => {
  it('goes back two hundred steps', () => {
    let h = historyOf(0);
    for (let step = 1; step <= 300; step++) h = changed(h, step);
    for (let step = 0; step < 300; step++) h = undone(h);
    expect(h.present).toBe(100);
  });

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
