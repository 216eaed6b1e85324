import { describe, expect, it } from '@jest/globals';
import type { EffectiveModule } from '@mokuai/contract';
import { arrangedViews, isHidden } from './arranged-views.js';

const module = { name: 'deal', views: ['a', 'b', 'c', 'd'].map((name) => ({ name })) } as unknown as EffectiveModule;
const names = (order: readonly string[], hidden: readonly string[]) =>
  arrangedViews(module, { order, hidden }).views.map(({ name }) => name);

describe('the views of a module', () => {
  it('stand as their user likes, new ones behind', () => {
    expect(names(['c', 'gone', 'a'], [])).toEqual(['c', 'a', 'b', 'd']);
    expect(names([], [])).toEqual(['a', 'b', 'c', 'd']);
    expect(arrangedViews(module, undefined)).toBe(module);
  });

  it('are hidden behind the others, so that none of them opens first, unless all are', () => {
    expect(names(['a', 'c'], ['a', 'b'])).toEqual(['c', 'd', 'a', 'b']);
    const all = { order: [], hidden: ['a', 'b', 'c', 'd'] };
    expect(arrangedViews(module, all).views.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect([isHidden(module, all, 'a'), isHidden(module, { ...all, hidden: ['a'] }, 'a')]).toEqual([false, true]);
  });
});
