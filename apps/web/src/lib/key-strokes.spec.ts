import { describe, expect, it } from '@jest/globals';
import { hear, letters, strokeName } from './key-strokes.js';

const KNOWN = ['mod+k', '?', 'c', 'g i', 'g a'];

describe('keys that are pressed', () => {
  it('are a shortcut at once, or after one that begins it', () => {
    expect(hear(null, 'c', 0, KNOWN)).toEqual({ found: 'c', kept: null });
    const { found, kept } = hear(null, 'g', 0, KNOWN);
    expect([found, kept]).toEqual([null, { keys: 'g', at: 0 }]);
    expect(hear(kept, 'i', 500, KNOWN).found).toBe('g i');
  });

  it('do not belong together after a while', () => {
    expect(hear({ keys: 'g', at: 0 }, 'i', 5000, KNOWN)).toEqual({ found: null, kept: null });
  });

  it('stand for themselves where they do not go on with what was begun', () => {
    expect(hear({ keys: 'g', at: 0 }, 'c', 100, KNOWN).found).toBe('c');
    expect(hear({ keys: 'g', at: 0 }, 'g', 100, KNOWN).kept).toEqual({ keys: 'g', at: 100 });
    expect(hear({ keys: 'g', at: 0 }, 'z', 100, KNOWN)).toEqual({ found: null, kept: null });
  });

  it('are named without regard to capitals', () => {
    expect([strokeName({ key: 'K', mod: true }), strokeName({ key: '?', mod: false })]).toEqual(['mod+k', '?']);
  });
});

describe('letters of names', () => {
  it('are the first free ones of each, and never given twice', () => {
    expect([...letters(['account', 'activity', 'contact'], ['i', 'd'])]).toEqual([
      ['account', 'a'],
      ['activity', 'c'],
      ['contact', 'o'],
    ]);
  });

  it('run out', () => {
    const many = Array.from({ length: 30 }, (_, i) => `m${i}`);
    expect(letters(many, []).size).toBe(26);
  });
});
