import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOfLink, linkOf, parseLink } from './link-template.js';

describe('links of records', () => {
  it('know their fields', () => {
    const parts = parseLink('https://maps.example.com/find/{{ record.city }}?q={{record.name}}#top')!;
    expect(fieldsOfLink(parts)).toEqual(['city', 'name']);
    expect(linkOf(parts, (name) => (name === 'city' ? '深圳' : 'A&B/C'))).toBe(
      'https://maps.example.com/find/%E6%B7%B1%E5%9C%B3?q=A%26B%2FC#top',
    );
  });

  it.each([
    'javascript:alert(1)', 'data:text/html,x', '//example.com/', 'ftp://example.com/', 'https://{{ record.host }}/x',
    'https://a.{{ record.host }}/x', 'https://user@{{ record.host }}', 'https://me:pw@example.com/', 'https://example.com/{{ old.name }}',
    'https://example.com/{{ record.a.b }}', 'https://example.com/{name}', 'https:///x', 'https://exa mple.com/', 'https://ex\\ample/',
  ])('are nothing else: %s', (template) => expect(parseLink(template)).toBeUndefined()); // prettier-ignore

  it('lead where the template says, whatever the record holds', () => {
    const parts = parseLink('https://example.com/a/{{ record.x }}?y={{ record.y }}')!;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), (x, y) => {
        const url = new URL(linkOf(parts, (name) => (name === 'x' ? x : y)));
        expect([url.protocol, url.host]).toEqual(['https:', 'example.com']);
        expect(url.searchParams.get('y')).toBe(y);
      }),
    );
  });
});
