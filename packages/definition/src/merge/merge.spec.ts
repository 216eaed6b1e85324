import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffDocuments, same } from '../diff.js';
import { account } from '../documents.fixture.js';
import type { ModuleDocument, RoleDocument } from '../kinds/index.js';
import { additionsTo, withoutPlaces } from './additions.js';
import { extend, type Fragment } from './fragment.js';
import { mergeForms } from './merge.js';

const undecided = () => undefined;
const field = fc.record({ type: fc.constantFrom('text', 'date'), label: fc.string(), required: fc.boolean() }, { requiredKeys: ['type'] }); // prettier-ignore
const document = fc.record({
  label: fc.string(),
  fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), field).map((all) => Object.entries(all).map(([name, one]) => ({ name, ...one }))),
  columns: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
}); // prettier-ignore

describe('three forms of a document', () => {
  it('become what one side made of it where the other left it alone', () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        const theirs = mergeForms({ base, ours: base, theirs: changed }, undecided);
        const ours = mergeForms({ base, ours: changed, theirs: base }, undecided);
        expect([theirs.conflicts, ours.conflicts]).toEqual([[], []]);
        expect([same(theirs.value, changed), same(ours.value, changed)]).toEqual([true, true]);
      }),
    );
  });

  it('are decided wholly by who chooses, whoever that is, and lose no change of either side', () => {
    fc.assert(
      fc.property(document, document, document, (base, ours, theirs) => {
        const open = mergeForms({ base, ours, theirs }, undecided);
        for (const side of ['ours', 'theirs'] as const) {
          const { value, conflicts } = mergeForms({ base, ours, theirs }, () => side);
          expect(conflicts).toEqual([]);
          const wanted = side === 'ours' ? ours : theirs;
          // What differs from the side that was chosen is what only the other side changed.
          for (const { path } of diffDocuments(wanted, value).filter((one) => !one.path.endsWith('/-') && !one.path.startsWith('/columns')))
            expect(open.conflicts.some((one) => one.path === path)).toBe(false);
        }
      }),
    ); // prettier-ignore
  });

  it('tell what both changed, where it stands', () => {
    const of = (label: string, ...names: string[]) => ({
      label,
      fields: names.map((name) => ({ name, type: 'text' })),
    });
    const { value, conflicts } = mergeForms({ base: of('A', 'x', 'y'), ours: of('B', 'x', 'mine'), theirs: of('C', 'x', 'y', 'new') }, undecided); // prettier-ignore
    expect(conflicts).toEqual([{ path: '/label', base: 'A', ours: 'B', theirs: 'C' }]);
    expect(value).toEqual(of('B', 'x', 'mine', 'new'));
  });
});

describe('additions', () => {
  it('taken out again leave what was there before', () => {
    fc.assert(
      fc.property(document, document, (before, more) => {
        const { value: after } = mergeForms({ base: {}, ours: before, theirs: more, additive: true }, () => 'ours');
        expect(withoutPlaces(after as object as Record<string, unknown>, additionsTo(before, after))).toEqual(before);
      }),
    );
  });
});

describe('a fragment', () => {
  const fragment: Fragment = { kind: 'module', extends: 'account', fields: [{ name: 'carrier', type: 'text' }, { name: 'industry', options: [{ value: 'freight' }] }] }; // prettier-ignore
  const extended = (one: Fragment, before: ModuleDocument = account) => {
    const found = extend(before, one, undecided);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    return found.value;
  };

  it('adds fields, and options to a field that is there', () => {
    const { document: after, conflicts } = extended(fragment);
    expect(conflicts).toEqual([]);
    const fields = (after as ModuleDocument).fields;
    expect(fields.map(({ name }) => name)).toEqual(['name', 'industry', 'manager', 'carrier']);
    expect(fields[1]).toMatchObject({ type: 'picklist', options: [{ value: 'retail' }, { value: 'energy' }, { value: 'freight' }] }); // prettier-ignore
  });

  it('takes what it no longer speaks of away, but never what it only added to', () => {
    const { document: after } = extended(fragment);
    const places = additionsTo(account, after);
    expect(places).toEqual([
      ['fields', 'industry', 'options', 'freight'],
      ['fields', 'carrier'],
    ]);
    const shorter: Fragment = { ...fragment, fields: [{ name: 'driver', type: 'text' }] };
    const found = extend(after, shorter, undecided, { fragment, places });
    expect(found.ok && (found.value.document as ModuleDocument).fields.map(({ name }) => name)).toEqual(['name', 'industry', 'manager', 'driver']); // prettier-ignore
    const mine = { ...(after as ModuleDocument), fields: (after as ModuleDocument).fields.map((one) => (one.name === 'carrier' ? { ...one, label: 'Mine' } : one)) }; // prettier-ignore
    const kept = extend(mine, shorter, undecided, { fragment, places });
    expect(kept.ok && kept.value.conflicts.map(({ path }) => path)).toEqual(['/fields/carrier']);
  });

  it('adds rights to a role', () => {
    const role: RoleDocument = { kind: 'role', name: 'sales', modules: { account: { read: 'own' } } };
    const found = extend(role, { kind: 'role', extends: 'sales', modules: { parcel: { read: 'all' }, account: { create: true } } }, undecided); // prettier-ignore
    expect(found.ok && (found.value.document as RoleDocument).modules).toEqual({ account: { read: 'own', create: true }, parcel: { read: 'all' } }); // prettier-ignore
  });

  it('is refused where it is wrong, and does not decide over what is there', () => {
    const wrong = extend(account, { kind: 'module', extends: 'account', fields: [{ name: 'Bad Name', type: 'text' }] }, undecided); // prettier-ignore
    expect(!wrong.ok && wrong.faults).toEqual([{ code: 'bad_name', path: '/fields/0/name' }]);
    const other = extend(account, { kind: 'module', extends: 'account', label: 'Customer' }, undecided);
    expect(other.ok && other.value.conflicts.map(({ path }) => path)).toEqual(['/label']);
  });
});
