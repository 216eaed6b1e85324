import { describe, expect, it } from '@jest/globals';
import { optionsFromLines, wordsOf } from './option-lines.js';

const OPTIONS = [
  { value: 'cold', label: { en: 'Cold', 'zh-CN': '冷' }, color: 'blue' },
  { value: 'warm', label: 'Warm', color: 'orange' },
  { value: 'hot', color: 'red' },
];

describe('options as lines', () => {
  it('are their words, else their values', () =>
    expect(OPTIONS.map((option) => wordsOf(option, 'en'))).toEqual(['Cold', 'Warm', 'hot']));

  it.each([
    ['put in another order', 'hot\n\n Cold \nWarm', ['hot', 'cold', 'warm']],
    ['shortened', 'Warm', ['warm']],
    ['made longer', 'Cold\nWarm\nhot\nBurning now', ['cold', 'warm', 'hot', 'burning_now']],
    ['given twice', 'Cold\nCold\nWarm\nhot', ['cold', 'warm', 'hot']],
    ['new in Chinese', 'Cold\nWarm\nhot\n滚烫', ['cold', 'warm', 'hot', 'option_4']],
  ])('%s', (_, text, values) =>
    expect(optionsFromLines(text, OPTIONS, 'en').map(({ value }) => value)).toEqual(values),
  );

  it('rewritten keep value and colour', () =>
    expect(optionsFromLines('Ice cold\nWarm\nhot', OPTIONS, 'en')[0]).toEqual({
      value: 'cold',
      label: { en: 'Ice cold', 'zh-CN': '冷' },
      color: 'blue',
    }));
});
