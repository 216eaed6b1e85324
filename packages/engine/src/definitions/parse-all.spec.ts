import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@mokuai/kernel';
import { parseAll } from './parse-all.js';

const menu = (n: number) => ({ kind: 'menu', name: `m${n}`, items: [] });

describe('the definitions of a file', () => {
  it('are read a few at a time: what waits gets its turn between them', async () => {
    let turns = 0;
    let reading = true;
    const others = (): void => {
      turns += 1;
      if (reading) setImmediate(others);
    };
    setImmediate(others);
    const documents = await parseAll(Array.from({ length: 500 }, (_, n) => menu(n)), '/definitions'); // prettier-ignore
    reading = false;
    expect(documents).toHaveLength(500);
    expect(turns).toBeGreaterThanOrEqual(49);
  });

  it('are refused with pointers to all that is wrong, but not without end', async () => {
    const few = await parseAll([menu(1), {}, { kind: 'menu', name: 'x' }], '/definitions').catch((error: Problem) => error.faults); // prettier-ignore
    expect(few).toMatchObject([{ path: '/definitions/1/kind' }, { path: '/definitions/2/items' }]);
    const many = await parseAll(
      Array.from({ length: 3000 }, () => ({})),
      '',
    ).catch((error: Problem) => error.faults);
    expect(many).toHaveLength(1000);
  });
});
