import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_BUTTONS, spotsFor as possible, spotsOf, type LayoutDocument } from '@mokuai/definition';
import {
  buttonsOf,
  movedTo,
  newButton,
  offeredAt,
  placeOfButton,
  spotsFor,
  spotsOfButton,
  withButtons,
} from './buttons.js';
import { renamedInLayout, withoutField } from './rename-in-layout.js';

const layout = (more: Partial<LayoutDocument> = {}): LayoutDocument => ({
  ...{ kind: 'layout', module: 'deal', name: 'default', pages: ['detail'], tabs: [] },
  ...more,
});
const names = (one: LayoutDocument): string =>
  buttonsOf(one)
    .map((button) => `${button.name}:${placeOfButton(button)}`)
    .join(' ');

describe('the buttons of a layout in the designer', () => {
  const plain = 'submit:bar copy_link:more print:more duplicate:more assign:more delete:more edit:bar';
  it('are the product’s where nothing is said, and stay unsaid where nothing changes', () => {
    expect(names(layout())).toBe(plain);
    expect(buttonsOf(layout()).map(({ name }) => name)).toEqual(BUILT_IN_BUTTONS);
    expect(withButtons(layout(), buttonsOf(layout()))).toEqual(layout());
    expect(withButtons(layout({ buttons: [] }), buttonsOf(layout()))).toEqual(layout());
  });

  it('are ordered, put elsewhere, and back', () => {
    const [submit, ...others] = buttonsOf(layout());
    const hidden = withButtons(layout(), [...others, movedTo(submit!, 'hidden')]);
    expect(names(hidden)).toBe(
      'copy_link:more print:more duplicate:more assign:more delete:more edit:bar submit:hidden',
    );
    const last = buttonsOf(hidden).at(-1)!;
    expect(movedTo(last, 'bar')).toEqual({ type: 'built_in', name: 'submit' });
  });

  it('are offered where the definitions say that they can be, and say so only where it is not plain', () => {
    const all = [...buttonsOf(layout()), newButton('set', 'a', []), newButton('link', 'b', []), newButton('workflow', 'c', [])]; // prettier-ignore
    for (const button of all) {
      expect(spotsFor(button)).toEqual(possible(button));
      expect(spotsOfButton(button)).toEqual(spotsOf(button));
      expect(offeredAt(offeredAt(button, ['row']), spotsOf(button))).toEqual(button);
    }
    const link = newButton('link', 'b', []);
    expect(offeredAt(link, ['bulk', 'row', 'record'])).toEqual({ ...link, on: ['record', 'row'] });
    expect(offeredAt(link, ['record'])).toEqual(link);
  });

  it('get names of their own', () => {
    const one = newButton('link', 'Map', buttonsOf(layout()));
    expect(newButton('link', 'Map', [one]).name).toBe('link_2');
    expect(newButton('set', 'x', []).name).toBe('set');
  });
});

describe('a field in a layout', () => {
  const when = {
    and: [
      { field: 'cost', op: 'gt', value: 1 },
      { field: 'way.cost', op: 'empty' },
    ],
  } as const;
  const whole = layout({
    highlights: ['cost', 'way'],
    path: { field: 'cost', stages: [{ option: 'a', fields: ['cost'] }] },
    buttons: [
      { type: 'link', name: 'a', label: 'A', url: 'https://e.com/{{ record.cost }}/{{record.costs}}', visibleWhen: when },
      { type: 'set', name: 'b', label: 'B', values: { cost: 1, way: 'x' } },
      { type: 'workflow', name: 'c', label: 'C', workflow: 'cost' },
    ],
    tabs: [{ visibleWhen: when, sections: [{ visibleWhen: when, fields: [{ field: 'cost' }, { field: 'way', visibleWhen: when, gap: 1 }] }] }],
  }); // prettier-ignore

  it('is known by its new name wherever it stands, and only it', () => {
    const renamed = JSON.stringify(renamedInLayout(whole, 'cost', 'price'));
    expect(renamed.match(/price/g)).toHaveLength(10);
    expect(renamed).toContain('{{ record.price }}/{{record.costs}}');
    expect(renamed).toContain('"workflow":"cost"');
    expect(renamedInLayout(renamedInLayout(whole, 'cost', 'price'), 'price', 'cost')).toEqual(whole);
  });

  it('is gone from where it stood', () => {
    const { highlights, tabs } = withoutField(whole, 'cost');
    expect(highlights).toEqual(['way']);
    expect(tabs[0]?.sections[0]?.fields.map(({ field }) => field)).toEqual(['way']);
  });
});
