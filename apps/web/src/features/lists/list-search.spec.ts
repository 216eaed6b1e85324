import { describe, expect, it } from '@jest/globals';
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { parseListSearch, type ListSearch } from './list-search.js';

const roundTrip = (search: ListSearch) => parseListSearch(defaultParseSearch(defaultStringifySearch({ ...search })));

describe('the address of a list', () => {
  it('holds view, words, nested filters and sort', () => {
    const search: ListSearch = {
      view: 'mine',
      q: '上海 & co',
      sort: '-amount,name',
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: { me: true } },
          {
            or: [
              { field: 'amount', op: 'between', value: [1, 2] },
              { not: { field: 'account.industry', op: 'empty' } },
            ],
          },
        ],
      },
    };
    expect(roundTrip(search)).toEqual(search);
  });

  it('takes numbers that were typed as words', () => {
    expect(roundTrip({ q: '10086' })).toEqual({ q: '10086' });
  });

  it('forgets what makes no sense', () => {
    expect(parseListSearch({ view: 5, filter: { and: 'x' }, sort: 1, other: true })).toEqual({});
    expect(parseListSearch({ filter: { field: 'a' } })).toEqual({});
    expect(parseListSearch({ filter: { or: [{ field: 'a', op: 'eq' }, 7] } })).toEqual({});
  });
});
