import { describe, expect, it } from '@jest/globals';
import { TextCache } from './text-cache.js';

const tagged = (text: string) => ({ text, etag: text });

describe('TextCache', () => {
  it('keeps what was asked for last, up to its size', () => {
    const cache = new TextCache(10);
    cache.set('a', tagged('aaaa'));
    cache.set('b', tagged('bbbb'));
    expect(cache.get('a')?.text).toBe('aaaa');
    cache.set('c', tagged('cccc'));
    expect(['a', 'b', 'c'].map((key) => cache.get(key)?.text)).toEqual(['aaaa', undefined, 'cccc']);
  });

  it('keeps the last one, however long it is, and counts what is replaced once', () => {
    const cache = new TextCache(10);
    for (const text of ['x'.repeat(20), 'yy', 'yyy']) cache.set('long', tagged(text));
    cache.set('other', tagged('1234567'));
    expect([cache.get('long')?.text, cache.get('other')?.text]).toEqual(['yyy', '1234567']);
    cache.set('long', tagged('z'.repeat(30)));
    expect(cache.get('long')?.text).toHaveLength(30);
    expect(cache.get('other')).toBeUndefined();
  });
});
