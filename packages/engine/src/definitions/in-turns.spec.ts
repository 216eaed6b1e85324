import { describe, expect, it } from '@jest/globals';
import type { Parts } from '@mokuai/kernel';
import { inTurns } from './in-turns.js';

describe('work in turns', () => {
  it('lets others have their turn before it is done', async () => {
    let others = false;
    setImmediate(() => (others = true));
    // It never ends without them.
    function* parts(): Parts<string> {
      while (!others) yield;
      return 'done';
    }
    expect(await inTurns(parts())).toBe('done');
  });

  it('is refused with what one of its parts throws', async () => {
    const wrong = new Error('no');
    function* parts(): Parts<never> {
      yield;
      throw wrong;
    }
    await expect(inTurns(parts())).rejects.toBe(wrong);
  });
});
