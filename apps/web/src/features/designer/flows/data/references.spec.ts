import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf, placeholder, refers } from './references.js';

describe('texts with references', () => {
  it('fall into words and references', () => {
    expect(piecesOf('Deal: {{record.name}} ({{ old.amount }})')).toEqual([
      { words: 'Deal: ' },
      { reference: 'record.name' },
      { words: ' (' },
      { reference: 'old.amount' },
      { words: ')' },
    ]);
    expect(piecesOf('')).toEqual([]);
  });

  it('are put together again as they were', () => {
    const piece = fc.oneof(
      fc.string({ minLength: 1 }).filter((words) => !/[{}]/.test(words)),
      fc.constantFrom('record.name', 'old.amount').map(placeholder),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const again = piecesOf(text).map((one) => ('words' in one ? one.words : placeholder(one.reference)));
        expect(again.join('')).toBe(text);
        expect(refers(text)).toBe(text.includes('{{'));
      }),
    );
  });
});
