import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { application, visit } from './documents.fixture.js';
import { diffDocuments, same, type DocumentChange } from './diff.js';

type Tree = Record<string, unknown>;
const KEYS = ['name', 'id', 'value', 'field'];

/** Makes `b` of `a` by what the comparison said: what it says must be all there is to say. */
function applied(a: unknown, changes: readonly DocumentChange[]): unknown {
  let root = structuredClone(a);
  for (const { path, change, to } of changes) {
    const tokens = path.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')); // prettier-ignore
    if (tokens.length === 0) {
      root = to;
      continue;
    }
    const last = tokens.pop()!;
    const parent = tokens.reduce<unknown>(step, root);
    if (Array.isArray(parent)) inList(parent as Tree[], last, change, to);
    else if (change === 'removed') delete (parent as Tree)[last];
    else (parent as Tree)[last] = to;
  }
  return root;
}

const nameOf = (item: Tree, wanted?: string): unknown => {
  const key = KEYS.find((one) => typeof item[one] === 'string' && (wanted === undefined || item[one] === wanted));
  return key && item[key];
};
const step = (node: unknown, token: string): unknown =>
  Array.isArray(node) ? (node as Tree[]).find((item) => nameOf(item, token) === token) : (node as Tree)[token];

function inList(list: Tree[], name: string, change: DocumentChange['change'], to: unknown): void {
  const position = list.findIndex((item) => nameOf(item, name) === name);
  if (name === '-') list.sort((x, y) => place(to as string[], x) - place(to as string[], y));
  else if (change === 'removed') list.splice(position, 1);
  else if (change === 'added') list.push(to as Tree);
  else list[position] = to as Tree;
}
const place = (order: readonly string[], item: Tree): number => order.findIndex((name) => nameOf(item, name) === name);

const name = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon');
const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string(),
  fc.array(fc.integer(), { maxLength: 3 }),
);
const named = fc.uniqueArray(fc.record({ name, label: value, more: fc.record({ 'a/b': value, '~': value }, { requiredKeys: [] }) }), { selector: (item) => item.name, maxLength: 5 }); // prettier-ignore
const document = fc.record({ kind: fc.constant('module'), label: value, fields: named, list: fc.array(value, { maxLength: 3 }) }, { requiredKeys: ['kind'] }); // prettier-ignore

describe('diffDocuments', () => {
  it('says all that differs, and nothing where nothing does', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const changes = diffDocuments(a, b);
        expect(applied(a, changes)).toEqual(b);
        expect(changes.length === 0).toBe(JSON.stringify(applied(a, [])) === JSON.stringify(b) || same(a, b));
        expect(diffDocuments(b, structuredClone(b))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('points at fields by name, whatever their place', () => {
    const [subject, ...others] = visit.fields;
    const changed = { ...visit, fields: [...others.filter((f) => f.name !== 'cost'), { ...subject!, required: false }, { name: 'fax', type: 'phone' }] }; // prettier-ignore
    expect(diffDocuments(visit, changed).map(({ path, change }) => `${change} ${path}`)).toEqual([
      'removed /fields/cost',
      'changed /fields/subject/required',
      'added /fields/fax',
      'changed /fields/-',
    ]);
  });

  it('finds no document different from itself', () => {
    for (const one of application) expect(diffDocuments(one, structuredClone(one))).toEqual([]);
  });
});
