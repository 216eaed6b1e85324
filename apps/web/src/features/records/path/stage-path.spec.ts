import { describe, expect, it } from '@jest/globals';
import type { EffectiveField, EffectivePath } from '@mokuai/contract';
import { daysSince, nextStage, since, stagesOf } from './stage-path.js';

const names = ['new', 'talks', 'offer', 'won', 'lost'];
const field = {
  settings: { options: names.slice(0, 4).map((value) => ({ value, label: value.toUpperCase(), color: 'blue' })) },
} as unknown as EffectiveField;
const path = {
  field: 'stage',
  stages: names.map((option) => ({
    ...{ option, end: ['won', 'lost'].includes(option), fields: [], guidance: null, days: null },
  })),
} as EffectivePath;
const states = (value: unknown) =>
  stagesOf(path, field, value)
    .map(({ state }) => state[0])
    .join('');

describe('the stages of a record', () => {
  it('are done before where it stands, and open behind', () => {
    expect([states('new'), states('talks'), states('offer')]).toEqual(['coooo', 'dcooo', 'ddcoo']);
  });

  it('are all done at an end, but for the other ends', () => {
    expect([states('won'), states('lost')]).toEqual(['dddco', 'dddoc']);
  });

  it('are all open where it stands nowhere or at an option that is gone', () => {
    expect([states(null), states('gone')]).toEqual(['ooooo', 'ooooo']);
  });

  it('are called as their options, and by their value where there is none', () => {
    expect(stagesOf(path, field, 'new').map(({ label }) => label)).toEqual(['NEW', 'TALKS', 'OFFER', 'WON', 'lost']);
  });

  it('follow each other up to the first end', () => {
    const next = (value: unknown) => nextStage(stagesOf(path, field, value))?.option;
    expect(['new', 'talks', 'offer', 'won', 'lost', null].map(next)).toEqual([
      ...['talks', 'offer', 'won', undefined, undefined, 'new'],
    ]);
  });
});

it('a value stands since it was changed last, or since the record is there', () => {
  const history = [
    { at: '3', changes: { name: ['a', 'b'] } },
    { at: '2', changes: { stage: ['new', 'talks'] } },
    { at: '1', changes: { stage: [null, 'new'] } },
  ];
  expect(since(history, false, 'stage', '0')).toBe('2');
  expect(since(history, true, 'amount', '0')).toBe('0');
  expect(since(history, false, 'amount', '0')).toBeUndefined();
});

it('days are whole ones', () => {
  expect(daysSince('2026-11-20T12:00:00.000Z', Date.parse('2026-11-22T11:59:00.000Z'))).toBe(1);
  expect(daysSince('2026-11-22T12:00:00.000Z', Date.parse('2026-11-22T11:59:00.000Z'))).toBe(0);
});
