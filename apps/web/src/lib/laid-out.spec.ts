import { describe, expect, it } from '@jest/globals';
import type { EffectiveLayout, EffectiveModule, LayoutVariant } from '@mokuai/contract';
import { laidOut, layoutFor } from './laid-out.js';

const layout = (name: string): EffectiveLayout => ({ name, highlights: [], tabs: [], related: [] });
const variant = (name: string, device: LayoutVariant['device'], businessType: string | null = null): LayoutVariant => ({
  ...{ page: 'detail', device, businessType, layout: layout(name) },
});
const module = {
  name: 'deal',
  layouts: { create: layout('c'), quick_create: layout('q'), edit: layout('e'), detail: layout('d') },
  layoutVariants: [variant('phone', 'phone'), variant('renewal', 'desktop', 'renewal'), variant('both', 'phone', 'renewal')], // prettier-ignore
} as unknown as EffectiveModule;

describe('the layout of a record on a screen', () => {
  it.each([
    ['desktop', null, 'd'],
    ['desktop', 'new', 'd'],
    ['desktop', 'renewal', 'renewal'],
    ['phone', null, 'phone'],
    ['phone', 'new', 'phone'],
    ['phone', 'renewal', 'both'],
  ] as const)('on a %s, of the business type %s', (device, type, name) =>
    expect(layoutFor(module, 'detail', device, type).name).toBe(name),
  );

  it('leaves other pages as they are, and gives the same module each time', () => {
    const here = laidOut(module, 'phone', null);
    expect([here.layouts.detail.name, here.layouts.edit.name]).toEqual(['phone', 'e']);
    expect(laidOut(module, 'phone', null)).toBe(here);
    const plain = { ...module, layoutVariants: undefined } as unknown as EffectiveModule;
    expect(laidOut(plain, 'phone', 'renewal')).toBe(plain);
  });
});
