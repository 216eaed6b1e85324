import { describe, expect, it } from '@jest/globals';
import { commentParts, mentionsIn } from './comment-parts.js';

const shown = (text: string, names: readonly string[] = []) =>
  commentParts(text, names).map(({ kind, text: words }) => (kind === 'text' ? words : `<${kind}:${words}>`));

describe('commentParts', () => {
  it('finds mentions, the longer name first, and leaves other names alone', () => {
    expect(shown('@Ann Lee and @Ann, not @Bob', ['Ann', 'Ann Lee'])).toEqual([
      '<mention:@Ann Lee>',
      ' and ',
      '<mention:@Ann>',
      ', not @Bob',
    ]);
  });
  it('finds addresses without the sentence around them', () => {
    expect(shown('见 https://a.cn/b?c=1，谢谢（http://x.y）。')).toEqual([
      '见 ',
      '<link:https://a.cn/b?c=1>',
      '，谢谢（',
      '<link:http://x.y>',
      '）。',
    ]);
  });
  it('makes links of nothing else', () => {
    expect(shown('javascript:alert(1) <script>')).toEqual(['javascript:alert(1) <script>']);
    expect(shown('name (x)', ['(x'])).toEqual(['name (x)']);
  });
});

describe('mentionsIn', () => {
  it('forgets who was taken out again', () => {
    const chosen = new Map([
      ['1', '林知远'],
      ['2', 'Emma Fischer'],
    ]);
    expect(mentionsIn('@林知远 看看', chosen)).toEqual(['1']);
    expect(mentionsIn('nobody', chosen)).toEqual([]);
  });
});
