import { describe, expect, it } from '@jest/globals';
import type { ApiRecord } from '@mokuai/contract';
import { ApiProblem } from '../../../lib/problem.js';
import { pressAgain } from './press-again.js';

const opened = { id: '1', version: 3, note: null, amount: 1 } as unknown as ApiRecord;
const stale = (current: object): ApiProblem =>
  new ApiProblem({ title: '', status: 409, code: 'stale_version', current: { ...opened, ...current } });

/** The versions that were sent, and whether the press was refused in the end. */
async function sent(refusal?: Error): Promise<readonly unknown[]> {
  const versions: unknown[] = [];
  const press = (version: number): Promise<void> => {
    versions.push(version);
    return versions.length === 1 && refusal ? Promise.reject(refusal) : Promise.resolve();
  };
  await pressAgain({ values: { note: 'closed' }, opened }, press).catch((error: unknown) => {
    expect(error).toBe(refusal);
    versions.push('refused');
  });
  return versions;
}

describe('a button that sets values', () => {
  it('is pressed for the record as it was on screen', async () => {
    expect(await sent()).toEqual([3]);
  });

  it('does not mind what somebody changed besides, nor that they set the same', async () => {
    expect(await sent(stale({ version: 5, amount: 2 }))).toEqual([3, 5]);
    expect(await sent(stale({ version: 4, note: 'closed' }))).toEqual([3, 4]);
  });

  it('leaves alone what somebody else set, and what is refused for another reason', async () => {
    expect(await sent(stale({ version: 4, note: 'open' }))).toEqual([3, 'refused']);
    expect(await sent(new ApiProblem({ title: '', status: 403, code: 'forbidden' }))).toEqual([3, 'refused']);
    expect(await sent(new Error('lost'))).toEqual([3, 'refused']);
  });
});
