import { describe, expect, it } from '@jest/globals';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { MOST_ROWS, PAGE, pagesInSight, rowWindow } from './row-window.js';

const page = (n: number, size = PAGE, next: string | null = 'on'): [number, RecordPage] => [
  n,
  { data: Array.from({ length: size }, (_, i) => ({ id: `${n}/${i}`, version: 1 }) as ApiRecord), page: { next } },
];

describe('rows of which only some pages are there', () => {
  it('are found by place and by id, wherever their page is', () => {
    const rows = rowWindow(new Map([page(0), page(700)]), 100_000);
    expect(rows.count).toBe(100_000);
    expect(rows.at(70_003)?.id).toBe('700/3');
    expect(rows.at(150)).toBeUndefined();
    expect(rows.indexOf('700/3')).toBe(70_003);
    expect(rows.indexOf('1/0')).toBe(-1);
    expect(rows.loaded).toHaveLength(2 * PAGE);
  });

  it('end where the last page ends, and nowhere beyond what can be reached', () => {
    expect(rowWindow(new Map([page(0), page(2, 7, null)]), 260).count).toBe(207);
    expect(rowWindow(new Map([page(0, 0, null)]), 0).count).toBe(0);
    expect(rowWindow(new Map([page(0)]), 3_000_000).count).toBe(MOST_ROWS);
  });

  it('need the pages in sight, and the next one shortly before it is', () => {
    expect(pagesInSight(0, 30)).toEqual({ first: 0, last: 0 });
    expect(pagesInSight(40, 70)).toEqual({ first: 0, last: 1 });
    expect(pagesInSight(110, 130)).toEqual({ first: 0, last: 1 });
    expect(pagesInSight(50_050, 50_055)).toEqual({ first: 500, last: 500 });
  });
});
