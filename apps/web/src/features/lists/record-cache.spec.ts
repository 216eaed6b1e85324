import { describe, expect, it } from '@jest/globals';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { shownOf, withChanged } from './record-cache.js';

const record = (id: string, more: object = {}) => ({ id, version: 1, name: id, ...more }) as unknown as ApiRecord;
const page = (...data: ApiRecord[]): RecordPage => ({ data, page: { next: null } });

describe('a list that is kept', () => {
  it('shows a change of one record, and leaves pages without it as they are', () => {
    const first = page(record('a'), record('b'));
    const second = page(record('c'));
    const kept = { pages: [first, second], pageParams: ['', 'x'] };
    const changed = withChanged(kept, 'b', { name: 'B' });
    expect(changed.pages[0]!.data.map((r) => r['name'])).toEqual(['a', 'B']);
    expect(changed.pages[1]).toBe(second);
    expect(first.data[1]!['name']).toBe('b');
  });

  it('may be one page, or not there yet', () => {
    expect(withChanged(page(record('a')), 'a', { name: 'A' }).data[0]!['name']).toBe('A');
    expect(withChanged(undefined, 'a', { name: 'A' })).toBeUndefined();
  });

  it('takes of an answer what it shows, and always the version', () => {
    const answer = record('a', { version: 4, name: 'A', secret: 1, expand: { owner: null } });
    expect(shownOf(answer, record('a', { expand: {} }))).toEqual({ id: 'a', version: 4, name: 'A' });
  });
});
