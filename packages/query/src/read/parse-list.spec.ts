import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadInput } from './given.js';
import { parseList, parseOne } from './parse-list.js';
import { faultsOf, valueOf } from './spec/ask.fixture.js';

const codes = (input: ReadInput) => faultsOf(parseList(input)).map((fault) => `${fault.code} ${fault.path}`);
const deep = (depth: number): unknown => (depth === 0 ? { field: 'a', op: 'empty' } : { not: deep(depth - 1) });

describe('a list request', () => {
  it('reads query text and JSON alike', () => {
    const text = parseList({
      ...{
        filter: '{"field":"name","op":"eq","value":"x"}',
        sort: '-created_at,account.name',
        fields: 'name, industry',
      },
      ...{ expand: 'account(name,phone),owner', limit: '20', offset: '40', count: 'exact', deleted: 'only', q: ' 王 ' },
    });
    const json = parseList({
      ...{
        filter: { field: 'name', op: 'eq', value: 'x' },
        sort: ['-created_at', 'account.name'],
        fields: ['name', 'industry'],
      },
      ...{ expand: ['account(name,phone)', 'owner'], limit: 20, offset: 40, count: 'exact', deleted: 'only', q: '王' },
    });
    expect(valueOf(text)).toEqual(valueOf(json));
    expect(valueOf(text)).toMatchObject({
      sort: [
        { path: 'created_at', descending: true },
        { path: 'account.name', descending: false },
      ],
      expand: [
        { lookup: 'account', fields: ['name', 'phone'] },
        { lookup: 'owner', fields: undefined },
      ],
      ...{ limit: 20, offset: 40, deleted: true, q: '王' },
    });
  });

  it('has defaults', () => {
    expect(valueOf(parseList({}))).toMatchObject({ limit: 50, offset: 0, count: 'none', deleted: false, expand: [] });
    expect(valueOf(parseList({ sort: '', fields: '', filter: '', q: '' })).sort).toBeUndefined();
  });

  it.each<readonly [ReadInput, ...string[]]>([
    [{ where: '{}' }, 'unknown_parameter /where'],
    [{ lookup: 'x', populate: '*' }, 'unknown_parameter /lookup', 'unknown_parameter /populate'],
    [JSON.parse('{"__proto__": 1}') as ReadInput, 'unknown_parameter /__proto__'],
    [{ limit: 0 }, 'bad_limit /limit'],
    [{ limit: 501 }, 'bad_limit /limit'],
    [{ limit: '5.5' }, 'bad_limit /limit'],
    [{ limit: ['5', '6'] }, 'bad_limit /limit'],
    [{ limit: null }, 'bad_limit /limit'],
    [{ offset: 500_001 }, 'bad_offset /offset'],
    [{ offset: -1 }, 'bad_offset /offset'],
    [{ nearest: 'yes' }, 'bad_request /nearest'],
    [{ nearest: 'yes', q: 'x', sort: 'name' }, 'bad_request /nearest'],
    [{ nearest: 'yes', q: 'x', after: 'y' }, 'bad_request /nearest'],
    [{ nearest: 'true', q: 'x' }, 'bad_request /nearest'],
    [{ offset: 5, after: 'x' }, 'bad_request /offset'],
    [{ count: 'yes' }, 'bad_request /count'],
    [{ deleted: 'true' }, 'bad_request /deleted'],
    [{ view: 7 }, 'bad_request /view'],
    [{ q: 'a\0b' }, 'nul_character /q'],
    [{ q: 'x'.repeat(201) }, 'too_large /q'],
    [{ filter: '{' }, 'bad_filter /filter'],
    [{ filter: '[]' }, 'bad_filter /filter'],
    [{ filter: 7 }, 'bad_filter /filter'],
    [{ filter: { field: 'a', op: 'eq', value: 1, or: [] } }, 'bad_filter /filter/field'],
    [{ filter: { field: 'a', op: 'eq', sql: 'x' } }, 'unknown_key /filter/sql'],
    [{ filter: { field: 'a"; DROP TABLE x', op: 'empty' } }, 'unknown_field /filter/field'],
    [{ filter: { field: '__proto__', op: 'empty' } }, 'unknown_field /filter/field'],
    [{ filter: { field: 'a', op: 'like', value: 'x' } }, 'unknown_operator /filter/op'],
    [{ filter: JSON.stringify(deep(40)) }, `too_deep /filter${'/not'.repeat(12)}`],
    [{ filter: ' '.repeat(40_000) }, 'too_large /filter'],
    [{ sort: 'name; DROP TABLE account' }, 'unknown_field /sort'],
    [{ sort: '--name' }, 'unknown_field /sort'],
    [{ sort: 'a,b,c,d,e,f' }, 'bad_request /sort'],
    [{ sort: { name: 1 } }, 'bad_request /sort'],
    [{ fields: [1] }, 'bad_request /fields'],
    [{ expand: 'account(owner(name))' }, 'unknown_field /expand'],
    [{ expand: 'account.owner' }, 'unknown_field /expand'],
  ])('refuses %j', (input, ...wanted) => {
    expect(codes(input)).toEqual(wanted);
  });

  it('of one record takes nothing but what to show', () => {
    expect(faultsOf(parseOne({ limit: 1, filter: '{}' })).map((fault) => fault.code)).toEqual([
      'unknown_parameter',
      'unknown_parameter',
    ]);
  });

  it('never throws, whatever is sent', () => {
    const keys = [
      'filter',
      'sort',
      'fields',
      'expand',
      'limit',
      'offset',
      'after',
      'count',
      'view',
      'q',
      'deleted',
      'x',
    ];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (input) => void parseList(input)));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (input) => void parseList(input)));
  });
});
