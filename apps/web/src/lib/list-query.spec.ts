import { describe, expect, it } from '@jest/globals';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { cellOf, listQuery } from './list-query.js';
import { nextSort, parseSort } from './sort.js';
import type { Reachable } from './reachable.js';

const field = (name: string, target: string | null = null) => ({ name, target, label: name }) as EffectiveField;
const column = (name: string, target: string | null = null): Reachable => ({
  path: name,
  label: name,
  field: field(name, target),
});
const account = { titleField: 'name' } as EffectiveModule;
const industry: Reachable = {
  path: 'account.industry',
  label: '',
  field: field('industry'),
  via: { lookup: field('account', 'account'), module: account },
};

describe('the query of a list', () => {
  const parts = { filter: undefined, sort: [], q: undefined, titleField: 'subject' };

  it('asks for the title, for each column once, and for titles behind lookups', () => {
    expect(listQuery({ ...parts, columns: [column('subject'), column('cost'), column('owner', 'user')] })).toEqual({
      fields: ['subject', 'cost', 'owner'],
      expand: ['owner'],
    });
  });

  it('asks across a lookup for the field and the title at once', () => {
    expect(listQuery({ ...parts, columns: [column('account', 'account'), industry] }).expand).toEqual([
      'account(name,industry)',
    ]);
    expect(listQuery({ ...parts, columns: [industry, column('account', 'account')] })).toMatchObject({
      fields: ['subject', 'account'],
      expand: ['account(name,industry)'],
    });
  });

  it('reads cells on both sides of a lookup', () => {
    const record = {
      id: '1',
      account: 'a',
      expand: { account: { id: 'a', name: 'Acme', industry: 'retail' } },
    } as unknown as ApiRecord;
    expect(cellOf(record, industry)).toBe('retail');
    expect(cellOf(record, column('account'))).toBe('a');
  });
});

describe('sorting by a column', () => {
  it('goes up, down, and back', () => {
    expect(nextSort([], 'name')).toEqual(['name']);
    expect(nextSort(['name'], 'name')).toEqual(['-name']);
    expect(nextSort(['-name'], 'name')).toEqual([]);
    expect(nextSort(['-name', 'cost'], 'cost')).toEqual(['cost']);
    expect(parseSort('-a,,b,-')).toEqual(['-a', 'b']);
  });
});
