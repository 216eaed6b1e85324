import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { neighboursOf, relationsOf, unrelated } from './relations.js';

const module = (name: string, ...targets: string[]): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: targets.map((target, index) => ({ name: `f${index}`, type: 'lookup', label: `F${index}`, target })),
});
const targetOf = (field: object) => (field as { target?: string }).target;

const modules = [module('account', 'account'), module('deal', 'account', 'user', 'account'), module('note', 'gone')];

describe('the relations of modules', () => {
  it('are one for each pair, with all the lookups between them', () => {
    expect(relationsOf(modules, targetOf).map(({ from, to, fields }) => [from, to, fields.map((f) => f.name)])).toEqual(
      [
        ['account', 'account', ['f0']],
        ['deal', 'account', ['f0', 'f2']],
      ],
    );
  });

  it('make neighbours in both directions, and leave out who has none', () => {
    const relations = relationsOf(modules, targetOf);
    expect([...neighboursOf(relations, 'account')].sort()).toEqual(['account', 'deal']);
    expect(unrelated(modules, relations)).toEqual(['note']);
  });
});
