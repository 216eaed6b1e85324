import { describe, expect, it } from '@jest/globals';
import { optionsFromLines, optionWordsAfter, wordsOf } from './option-lines.js';

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

  it('named in one language keep no words that nobody wrote in the other', () => {
    const begun = [{ value: 'option_1', label: { en: 'Option 1', 'zh-CN': '选项 1' } }];
    expect(optionsFromLines('正常', begun, 'zh-CN')[0]?.label).toEqual({ 'zh-CN': '正常' });
    expect(optionsFromLines('Gold\nSilver', begun, 'en').map(({ label }) => label)).toEqual([
      { en: 'Gold' },
      { en: 'Silver' },
    ]);
    expect(optionWordsAfter({ ...OPTIONS[0]!, value: 'option_1' }, 'zh-CN', '冰冷')).toEqual({
      en: 'Cold',
      'zh-CN': '冰冷',
    });
  });

  it('rewritten keep value and colour', () =>
    expect(optionsFromLines('Ice cold\nWarm\nhot', OPTIONS, 'en')[0]).toEqual({
      value: 'cold',
      label: { en: 'Ice cold', 'zh-CN': '冷' },
      color: 'blue',
    }));
});
