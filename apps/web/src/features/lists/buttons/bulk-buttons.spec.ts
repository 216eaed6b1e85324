import { describe, expect, it } from '@jest/globals';
import type { EffectiveButton, EffectiveLayout, EffectiveModule, LayoutVariant } from '@mokuai/contract';
import { bulkButtons } from './bulk-buttons.js';

const layout = (...buttons: EffectiveButton[]): EffectiveLayout => ({
  ...{ name: 'x', highlights: [], tabs: [], related: [], buttons },
});
const made = (name: string, label: string, on: EffectiveButton['on'] = ['bulk']): EffectiveButton => ({
  ...{ type: 'set', name, label, icon: null, color: null, confirm: null, place: 'bar', on, values: {} },
});
const own = (name: 'edit' | 'delete', on: EffectiveButton['on']): EffectiveButton => ({
  ...{ type: 'built_in', name, place: 'bar', on },
});
const variant = (more: Partial<LayoutVariant>, ...buttons: EffectiveButton[]): LayoutVariant => ({
  ...{ page: 'detail', device: 'desktop', businessType: null, layout: layout(...buttons) },
  ...more,
});
const of = (plain: EffectiveLayout, ...layoutVariants: LayoutVariant[]) => {
  const { builtIn, custom } = bulkButtons({ layouts: { detail: plain }, layoutVariants } as unknown as EffectiveModule);
  return [[...builtIn].join(), custom.map(({ label }) => label).join()];
};

describe('the buttons for several records', () => {
  it('are those of the layout that are offered there', () => {
    const plain = layout(made('a', 'A'), made('b', 'B', ['row']), own('edit', ['bulk']), own('delete', ['record']));
    expect(of(plain)).toEqual(['edit', 'A']);
  });

  it('are those of the other business types too, each once, but of no other page or device', () => {
    expect(
      of(
        layout(made('z', 'Z')),
        variant({}, made('a', 'A')),
        variant({ businessType: 'renewal' }, made('a', 'A of renewals'), made('c', 'C'), own('delete', ['bulk'])),
        variant({ device: 'phone' }, made('p', 'P')),
        variant({ page: 'edit' }, made('e', 'E')),
      ),
    ).toEqual(['delete', 'A,C']);
  });
});
