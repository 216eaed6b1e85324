import { describe, expect, it } from '@jest/globals';
import { newModule } from './design.js';
import { stageOf, withEnds, withPath, withStage } from './path.js';

const OPTIONS = ['new', 'offer', 'won'];

describe('the path of a layout', () => {
  it('comes and goes', () => {
    const { layout } = newModule('deal', 'Deal', 'Name', 'Details');
    const one = withPath(layout, { field: 'stage' });
    expect(one.path).toEqual({ field: 'stage' });
    expect(withPath(one, undefined)).toEqual(layout);
  });

  it('has what is said of its stages in the order of the options, and nothing of the others', () => {
    const later = withStage({ field: 'stage' }, OPTIONS, 'won', { days: 3 });
    const both = withStage(later, OPTIONS, 'new', { fields: ['amount'], guidance: { en: 'Ask' } });
    expect(both.stages).toEqual([
      { option: 'new', fields: ['amount'], guidance: { en: 'Ask' } },
      { option: 'won', days: 3 },
    ]);
    expect(stageOf(both, 'won')).toEqual({ option: 'won', days: 3 });
    const less = withStage(both, OPTIONS, 'won', { days: undefined });
    expect(withStage(less, OPTIONS, 'new', { fields: [], guidance: undefined })).toEqual({ field: 'stage' });
  });

  it('forgets an option that is no more', () => {
    const path = { field: 'stage', stages: [{ option: 'gone', days: 2 }] };
    expect(withStage(path, OPTIONS, 'new', { days: 1 }).stages).toEqual([{ option: 'new', days: 1 }]);
  });

  it('has ends, or none', () => {
    expect(withEnds({ field: 'stage' }, ['won'])).toEqual({ field: 'stage', ends: ['won'] });
    expect(withEnds({ field: 'stage', ends: ['won'] }, [])).toEqual({ field: 'stage' });
  });
});
