import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@mokuai/kernel';
import { parseAll } from './parse-all.js';

const menu = (n: number) => ({ kind: 'menu', name: `m${n}`, items: [] });

describe('the definitions of a file', () => {
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
