import { describe, expect, it } from '@jest/globals';
import type { PublishEntry, PublishStep } from '@mokuai/contract';
import { howFar, stagesOf } from './how-far.js';

const NOW = Date.parse('2026-03-01T10:00:10Z');
const step = (more: Partial<PublishStep>): PublishStep => ({
  module: 'account', phase: 'expand', online: true, message: 'Index', sql: 'CREATE', state: 'waiting', progress: null,
  rows: null, waiting: false, seconds: 10, error: null, started_at: null, finished_at: null, ...more,
}); // prettier-ignore
const publish = (status: PublishEntry['status'], ...steps: PublishStep[]): PublishEntry => ({
  id: 'x', revision: 4, message: null, published_by: null, status, error: null, started_at: '', finished_at: null, steps,
}); // prettier-ignore
const statesOf = (entry: PublishEntry) => stagesOf(entry).map(({ key, state }) => `${key} ${state}`);

describe('how far a publish is', () => {
  it('is put into force between what makes ready and what tidies up', () => {
    const drop = step({ phase: 'contract' });
    expect(statesOf(publish('running', step({ state: 'building' }), drop))).toEqual(['0 building', 'force waiting', '1 waiting']); // prettier-ignore
    expect(statesOf(publish('running', step({ state: 'valid' }), drop))).toEqual(['0 valid', 'force building', '1 waiting']); // prettier-ignore
    expect(statesOf(publish('tidying', step({ state: 'valid' }), drop))).toEqual(['0 valid', 'force valid', '1 waiting']); // prettier-ignore
    expect(statesOf(publish('failed', step({ state: 'valid' })))).toEqual(['0 valid', 'force waiting']);
    expect(statesOf(publish('running'))).toEqual(['force building']);
  });

  it('counts the stage under way and weighs each by its time', () => {
    const now = howFar(
      publish('running', step({ state: 'valid', seconds: 9.8 }), step({ state: 'building', progress: 0.5, started_at: '2026-03-01T10:00:00Z' })),
      NOW,
    ); // prettier-ignore
    expect(now).toMatchObject({ at: 2, of: 3 });
    expect(now.share).toBeCloseTo((9.8 + 5) / 20);
    // Half took ten seconds, whatever had been thought.
    expect(now.left).toBeCloseTo(10.2);
  });

  it('goes by what was thought where nothing can be measured, and is never below nothing', () => {
    const at = (started_at: string) => howFar(publish('running', step({ state: 'building', started_at })), NOW).left;
    expect(at('2026-03-01T10:00:04Z')).toBeCloseTo(4.2);
    expect(at('2026-03-01T09:00:00Z')).toBeCloseTo(0.2);
    expect(at('2026-03-01T11:00:00Z')).toBeCloseTo(10.2);
  });

  it('is at its end when all is done', () => {
    expect(howFar(publish('done', step({ state: 'valid' })), NOW)).toMatchObject({ at: 2, of: 2, share: 1, left: 0 });
  });
});
