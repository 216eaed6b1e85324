import { describe, expect, it } from '@jest/globals';
import { checkDefinitions } from '../../check/check.js';
import { parseDefinition } from '../../check/parse.js';
import type { AnyDocument, LayoutDocument } from '../index.js';

const deal: AnyDocument = {
  kind: 'module',
  name: 'deal',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', ...{ maxLength: 5 } },
    { name: 'amount', type: 'number' },
    { name: 'way', type: 'picklist', ...{ options: [{ value: 'phone' }] } },
    { name: 'parent', type: 'lookup', ...{ target: 'deal', onDelete: 'clear' } },
  ],
};
const workflow = (name: string, trigger: object): AnyDocument =>
  ({ kind: 'workflow', module: 'deal', name, trigger, steps: [] }) as unknown as AnyDocument;
const roles = ['sales', 'support'].map((name): AnyDocument => ({ kind: 'role', name, modules: {} }));

const layout = (more: Partial<LayoutDocument>): LayoutDocument => ({
  ...{ kind: 'layout', module: 'deal', name: 'default', pages: ['edit', 'detail'] },
  tabs: [{ sections: [{ fields: [{ field: 'name' }, { field: 'amount' }] }] }],
  ...more,
});
const found = (...layouts: LayoutDocument[]): string[] =>
  checkDefinitions([
    ...[deal, ...roles, workflow('call', { type: 'manual' }), workflow('auto', { type: 'record_saved' })],
    ...layouts,
  ]).map(({ name, path, code }) => `${name}${path} ${code}`);
const oneLayout = (more: Partial<LayoutDocument>): string[] =>
  found(layout(more)).map((line) => line.replace('deal.default', ''));

describe('layouts', () => {
  it('of the same page are told apart by business type, role, device or order', () => {
    const other = (more: Partial<LayoutDocument>) => layout({ name: 'other', ...more });
    const both = ['deal.default/pages same_layout', 'deal.other/pages same_layout'];
    expect(found(layout({}), other({ pages: ['detail'] }))).toEqual(both);
    expect(found(layout({ roles: ['sales', 'support'] }), other({ roles: ['support', 'sales'], order: 0 }))).toEqual(both); // prettier-ignore
    for (const more of [
      { pages: ['create' as const] },
      { roles: ['sales'] },
      { device: 'phone' as const },
      { businessTypes: ['renewal'] },
      { order: 1 },
    ])
      expect(found(layout({}), other(more))).toEqual([]);
    expect(found(layout({ roles: ['sales'] }), other({ roles: ['sales', 'support'] }))).toEqual([]);
  });

  const when = (field: string) => ({ field, op: 'not_empty' as const });
  it('have conditions on the record itself', () => {
    const tabs = (tab: object, section: object, field: object): Partial<LayoutDocument> => ({
      tabs: [{ ...tab, sections: [{ ...section, fields: [{ field: 'name', ...field }] }] }],
    });
    expect(oneLayout(tabs({ visibleWhen: when('amount') }, { visibleWhen: when('name') }, { visibleWhen: when('way') }))).toEqual([]); // prettier-ignore
    expect(oneLayout(tabs({ visibleWhen: when('nope') }, { visibleWhen: when('parent.name') }, { visibleWhen: when('name') }))).toEqual([
      '/tabs/0/visibleWhen/field unknown_field',
      '/tabs/0/sections/0/visibleWhen condition_too_far',
      '/tabs/0/sections/0/fields/0/visibleWhen condition_on_itself',
    ]); // prettier-ignore
  });

  const label = 'Call';
  it.each<[string, NonNullable<LayoutDocument['buttons']>[number], string[]]>([
    ['one of the product', { type: 'built_in', name: 'delete', place: 'hidden' }, []],
    ['a workflow', { type: 'workflow', name: 'call', label, workflow: 'call', visibleWhen: when('amount') }, []],
    ['a workflow that is not there', { type: 'workflow', name: 'call', label, workflow: 'nope' }, ['/buttons/0/workflow unknown_workflow']],
    ['a workflow that starts by itself', { type: 'workflow', name: 'call', label, workflow: 'auto' }, ['/buttons/0/workflow not_manual']],
    ['a condition across a lookup', { type: 'workflow', name: 'call', label, workflow: 'call', visibleWhen: when('parent.name') }, ['/buttons/0/visibleWhen condition_too_far']],
    ['a link', { type: 'link', name: 'map', label, url: 'https://example.com/?q={{ record.name }}' }, []],
    ['a link of no site', { type: 'link', name: 'map', label, url: 'javascript:alert(1)' }, ['/buttons/0/url bad_link']],
    ['a link of no field', { type: 'link', name: 'map', label, url: 'https://example.com/{{ record.nope }}' }, ['/buttons/0/url unknown_field']],
    ['values', { type: 'set', name: 'phone', label, values: { way: 'phone', amount: 3 } }, []],
    ['a value of no field', { type: 'set', name: 'phone', label, values: { nope: 1 } }, ['/buttons/0/values/nope unknown_field']],
    ['values that do not fit', { type: 'set', name: 'phone', label, values: { way: 'fax', name: 'too long' } }, ['/buttons/0/values/name too_long', '/buttons/0/values/way not_an_option']],
    ['a value that nobody may write', { type: 'set', name: 'phone', label, values: { created_at: null } }, ['/buttons/0/values/created_at read_only']],
  ])('have a button: %s', (_, button, faults) => expect(oneLayout({ buttons: [button] })).toEqual(faults)); // prettier-ignore

  it('have no two buttons of one name', () => {
    const map = { type: 'link' as const, name: 'edit', label, url: 'https://example.com' };
    expect(oneLayout({ buttons: [{ type: 'built_in', name: 'edit' }, map] })).toEqual(['/buttons/1/name duplicate_name']); // prettier-ignore
  });

  it('list related records by filters and orders of theirs', () => {
    const block = { module: 'deal', via: 'parent', columns: ['name'] };
    expect(oneLayout({ related: [{ ...block, sort: ['-amount'], filter: when('parent.name'), limit: 3 }] })).toEqual([]); // prettier-ignore
    expect(oneLayout({ related: [{ ...block, sort: ['nope'], filter: when('nope') }] })).toEqual([
      '/related/0/sort/0 unknown_field',
      '/related/0/filter/field unknown_field',
    ]);
  });

  it.each([
    ['/tabs/0/sections/0/columns', { tabs: [{ sections: [{ columns: 5, fields: [] }] }] }],
    ['/device', { device: 'watch' }],
    ['/buttons/0/name', { buttons: [{ type: 'built_in', name: 'fly' }] }],
    ['/related/0/limit', { related: [{ module: 'deal', via: 'parent', columns: ['name'], limit: 51 }] }],
  ])('are refused with a pointer to %s', (path, more) => {
    const parsed = parseDefinition(layout(more as Partial<LayoutDocument>));
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toContain(path);
  });
});
