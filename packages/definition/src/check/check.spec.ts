import { describe, expect, it } from '@jest/globals';
import { DYNAMIC_DEFAULTS } from '@mokuai/expression';
import { fault } from '@mokuai/kernel';
import { keyOf } from '../kinds/kind.js';
import type { AnyDocument } from '../kinds/index.js';
import { application, visit } from '../documents.fixture.js';
import { checkDefinitions } from './check.js';
import type { CheckOptions } from './checker.js';
import type { StepKind } from './step-kind.js';

const steps: readonly StepKind[] = [
  {
    type: 'set',
    input: {
      type: 'object',
      properties: { field: { type: 'string' } },
      required: ['field'],
      additionalProperties: false,
    },
    branches: false,
    check: (step, { module }) =>
      module.fields.has(String(step.input?.['field'])) ? [] : [fault('unknown_field', '/input/field')],
  },
  { type: 'choose', input: { type: 'object', additionalProperties: false }, branches: true },
];

/** The application with one place of one document changed; `undefined` takes the place out, `-` adds to a list. */
function changed(key: string, place: string, value: unknown): AnyDocument[] {
  return application.map((document) => {
    if (keyOf(document) !== key) return document;
    const copy = structuredClone(document) as unknown as Tree;
    const tokens = place.split('/').slice(1);
    const last = tokens.pop()!;
    const parent = tokens.reduce((node, token) => node[token] as Tree, copy);
    if (value === undefined) delete parent[last];
    else parent[last === '-' ? String(Object.keys(parent).length) : last] = value;
    return copy as unknown as AnyDocument;
  });
}

type Tree = Record<string, unknown>;

const check = (documents: readonly AnyDocument[], options: CheckOptions = { steps }): string[] =>
  checkDefinitions(documents, options).map(({ kind, name, path, code }) => `${kind}/${name}${path} ${code}`);

describe('checkDefinitions', () => {
  it('finds nothing wrong with a sound application', () => {
    expect(check(application)).toEqual([]);
  });

  it.each<[string, string, string, unknown, string[]]>([
    ['a reserved name', 'module/visit', '/fields/9/name', 'owner', ['module/visit/fields/9/name reserved_name', 'view/visit.mine/filter/value bad_operand']],
    ['an internal name', 'module/account', '/fields/-', { name: 'expand', type: 'text' }, ['module/account/fields/3/name reserved_name']],
    ['a field twice', 'module/account', '/fields/-', { name: 'name', type: 'text' }, ['module/account/fields/3/name duplicate_name']],
    ['no title', 'module/account', '/titleField', 'nope', ['module/account/titleField unknown_field']],
    ['a lookup to nowhere', 'module/visit', '/fields/-', { name: 'x', type: 'lookup', target: 'nope' }, ['module/visit/fields/12/target unknown_module']],
    ['a number without rule', 'module/visit', '/fields/1/numbering', 'nope', ['module/visit/fields/1/numbering unknown_numbering']],
    ['a condition on another record', 'module/visit', '/fields/4/visibleWhen', { field: 'account.industry', op: 'eq', value: 'retail' }, ['module/visit/fields/4/visibleWhen condition_too_far']],
    ['a condition on the field itself', 'module/visit', '/fields/4/requiredWhen', { field: 'tags', op: 'empty' }, ['module/visit/fields/4/requiredWhen condition_on_itself']],
    ['a condition with an unknown field', 'module/visit', '/fields/4/readOnlyWhen', { field: 'nope', op: 'empty' }, ['module/visit/fields/4/readOnlyWhen/field unknown_field']],
    ['conditions for options that are not there', 'module/visit', '/fields/3/optionsWhen', [{ options: ['phone', 'fax'], when: { field: 'done', op: 'eq', value: true } }], ['module/visit/fields/3/optionsWhen/0/options/1 not_an_option']],
    ['conditions for options of a field without any', 'module/visit', '/fields/5/optionsWhen', [{ options: ['a'], when: { field: 'done', op: 'eq', value: true } }], ['module/visit/fields/5/optionsWhen no_options']],
    ['a rule with an operand that does not fit', 'module/visit', '/rules', [{ name: 'r', invalidWhen: { field: 'cost', op: 'gt', value: 'much' }, message: 'No' }], ['module/visit/rules/0/invalidWhen/value bad_operand']],
    ['a rule at an unknown field', 'module/visit', '/rules', [{ name: 'r', invalidWhen: { field: 'account.industry', op: 'empty' }, field: 'nope', message: 'No' }], ['module/visit/rules/0/field unknown_field']],
    ['a default that is no option', 'module/visit', '/fields/3/default', 'fax', ['module/visit/fields/3/default not_an_option']],
    ['a default that stands for nothing of its type', 'module/visit', '/fields/-', { name: 'x', type: 'date', default: { now: true } }, ['module/visit/fields/12/default default_does_not_fit']],
    ['the asker as default of another record', 'module/visit', '/fields/-', { name: 'x', type: 'lookup', target: 'account', default: { me: true } }, ['module/visit/fields/12/default default_does_not_fit']],
    ['the departments below as a default', 'module/visit', '/fields/-', { name: 'x', type: 'lookup', target: 'department', default: { my_department: true, below: true } }, ['module/visit/fields/12/default not_id']],
    ['options twice the same', 'module/account', '/fields/1/options/1/value', 'retail', ['module/account/fields/1/options/1/value duplicate_name']],
    ['unique where no index can be', 'module/visit', '/fields/4/unique', true, ['module/visit/fields/4/unique not_indexable']],
    ['unique over an unknown field', 'module/visit', '/unique/0/1', 'nope', ['module/visit/unique/0/1 unknown_field']],
    ['an index over a list', 'module/visit', '/indexes/0/0', '-tags', ['module/visit/indexes/0/0 not_indexable']],
    ['renamed from a field that stays', 'module/visit', '/fields/5/renamedFrom', 'way', ['module/visit/fields/5/renamedFrom duplicate_name']],
    ['a view of nothing', 'view/visit.mine', '/module', 'nope', ['menu/main/items/1/items/0/view unknown_view', 'view/nope.mine/module unknown_module']],
    ['a column of nothing', 'view/visit.mine', '/columns/2', 'account.nope', ['view/visit.mine/columns/2 unknown_field']],
    ['sorted by a list', 'view/visit.mine', '/sort/0', '-tags', ['view/visit.mine/sort/0 not_sortable']],
    ['a filter that does not fit', 'view/visit.mine', '/filter', { and: [{ field: 'cost', op: 'contains', value: 'x' }, { not: { field: 'old.cost', op: 'eq', value: 1 } }] }, ['view/visit.mine/filter/and/0/op unknown_operator', 'view/visit.mine/filter/and/1/not/field unknown_field']],
    ['a board of a field that is no picklist', 'view/visit.board', '/groupBy', 'subject', ['view/visit.board/groupBy not_groupable']],
    ['a board of a field nobody has', 'view/visit.board', '/groupBy', 'nope', ['view/visit.board/groupBy unknown_field']],
    ['a sum of texts', 'view/visit.board', '/sum', 'subject', ['view/visit.board/sum not_summable']],
    ['a column for no option', 'view/visit.board', '/order/0', 'fax', ['view/visit.board/order/0 not_an_option']],
    ['a board without columns', 'view/visit.board', '/hidden', ['phone', 'on_site'], ['view/visit.board/hidden nothing_shown']],
    ['a calendar by no date', 'view/visit.when', '/start', 'subject', ['view/visit.when/start not_a_time']],
    ['a calendar by a field nobody has', 'view/visit.when', '/start', 'nope', ['view/visit.when/start unknown_field']],
    ['an end of another kind', 'view/visit.when', '/end', 'day', ['view/visit.when/end another_time']],
    ['an end that is no date', 'view/visit.when', '/end', 'cost', ['view/visit.when/end not_a_time']],
    ['a flag that is none', 'view/visit.when', '/allDay', 'way', ['view/visit.when/allDay not_a_flag']],
    ['colours of what has no options', 'view/visit.when', '/color', 'tags', ['view/visit.when/color not_a_colour']],
    ['a cover of a number', 'view/visit.cards', '/cover', 'cost', ['view/visit.cards/cover not_a_cover']],
    ['a tree by what points elsewhere', 'view/department.organisation', '/parent', 'head', ['view/department.organisation/parent not_a_parent']],
    ['a layout for a role nobody has', 'layout/visit.default', '/roles/0', 'nope', ['layout/visit.default/roles/0 unknown_role']],
    ['a layout with an unknown field', 'layout/visit.default', '/tabs/0/sections/0/fields/1/field', 'nope', ['layout/visit.default/tabs/0/sections/0/fields/1/field unknown_field']],
    ['a layout with a field twice', 'layout/visit.default', '/tabs/0/sections/0/fields/1/field', 'subject', ['layout/visit.default/tabs/0/sections/0/fields/1/field duplicate_name']],
    ['a path of what has no options', 'layout/visit.default', '/path', { field: 'cost' }, ['layout/visit.default/path/field not_a_path']],
    ['a path of no field', 'layout/visit.default', '/path', { field: 'nope' }, ['layout/visit.default/path/field unknown_field']],
    ['a path about other options and fields', 'layout/visit.default', '/path', { field: 'way', ends: ['fax'], stages: [{ option: 'phone', fields: ['cost', 'nope'] }, { option: 'phone' }, { option: 'fax' }] }, ['layout/visit.default/path/ends/0 not_an_option', 'layout/visit.default/path/stages/0/fields/1 unknown_field', 'layout/visit.default/path/stages/2/option not_an_option', 'layout/visit.default/path/stages/1/option duplicate_name']],
    ['related by a field that points elsewhere', 'layout/account.default', '/related/0/via', 'owner', ['layout/account.default/related/0/via not_a_reference']],
    ['rights to an unknown module', 'role/sales', '/modules/nope', {}, ['role/sales/modules/nope unknown_module']],
    ['rights to an unknown field', 'role/sales', '/modules/visit/fields/nope', 'read', ['role/sales/modules/visit/fields/nope unknown_field']],
    ['a menu to nowhere', 'menu/main', '/items/1/items/0/view', 'nope', ['menu/main/items/1/items/0/view unknown_view']],
    ['a number of an unknown field', 'numbering/visit_no', '/segments/0/field', 'nope', ['numbering/visit_no/segments/0/field unknown_field']],
    ['a number counted per unknown field', 'numbering/visit_no', '/segments/1/scope/0', 'nix', ['numbering/visit_no/segments/1/scope/0 unknown_field']],
    ['a trigger on an unknown field', 'workflow/visit.big', '/trigger/fields/0', 'nope', ['workflow/visit.big/trigger/fields/0 unknown_field']],
    ['a condition that does not fit', 'workflow/visit.big', '/condition/and/1/value', 'x', ['workflow/visit.big/condition/and/1/value bad_operand']],
    ['an unknown step', 'workflow/visit.big', '/steps/0/type', 'explode', ['workflow/visit.big/steps/0/type unknown_step']],
    ['a step without its input', 'workflow/visit.big', '/steps/0/input', undefined, ['workflow/visit.big/steps/0/input/field required']],
    ['a step with other input', 'workflow/visit.big', '/steps/0/input', { field: 'nope', 'a/b': 1 }, ['workflow/visit.big/steps/0/input/a~1b unknown_key']],
    ['a step about an unknown field', 'workflow/visit.big', '/steps/0/input/field', 'nope', ['workflow/visit.big/steps/0/input/field unknown_field']],
    ['branches where none belong', 'workflow/visit.big', '/steps/0/branches', [{ steps: [] }], ['workflow/visit.big/steps/0/branches unknown_key']],
    ['no branches where they belong', 'workflow/visit.big', '/steps/1/branches', undefined, ['workflow/visit.big/steps/1/branches required']],
    ['a step id twice', 'workflow/visit.big', '/steps/1/branches/0/steps/-', { id: 'mark', type: 'set', input: { field: 'done' } }, ['workflow/visit.big/steps/1/branches/0/steps/0/id duplicate_name']],
    ['an approver by an unknown role', 'approval/visit.dear', '/nodes/1/branches/0/nodes/0/to/0/role', 'nope', ['approval/visit.dear/nodes/1/branches/0/nodes/0/to/0/role unknown_role']],
    ['an approver in a field of no user', 'approval/visit.dear', '/nodes/0/approvers/1/field', 'account.name', ['approval/visit.dear/nodes/0/approvers/1/field not_a_reference']],
    ['a node id twice', 'approval/visit.dear', '/nodes/1/branches/0/nodes/0/id', 'boss', ['approval/visit.dear/nodes/1/branches/0/nodes/0/id duplicate_name']],
    ['a node that opens an unknown field', 'approval/visit.dear', '/nodes/0/fields', { nope: 'write' }, ['approval/visit.dear/nodes/0/fields/nope unknown_field']],
    ['an entry that does not fit', 'approval/visit.dear', '/entry/field', 'old.cost', ['approval/visit.dear/entry/field unknown_field']],
    ['an outcome with an unknown step', 'approval/visit.dear', '/onApproved/0/type', 'nope', ['approval/visit.dear/onApproved/0/type unknown_step']],
  ])('finds %s', (_, key, place, value, expected) => {
    expect(check(changed(key, place, value)).sort()).toEqual(expected.sort());
  }); // prettier-ignore

  it.each([
    ['user', {}, 'me'],
    ['lookup', { target: 'user' }, 'me'],
    ['lookup', { target: 'department' }, 'my_department'],
    ['datetime', {}, 'now'],
    ['date', {}, 'today'],
  ])('lets a default of %s %j stand for %s and nothing else', (type, more, fitting) => {
    const faults = (name: string) =>
      check(changed('module/visit', '/fields/-', { name: 'x', type, ...more, default: { [name]: true } }));
    for (const name of DYNAMIC_DEFAULTS)
      expect(faults(name)).toEqual(name === fitting ? [] : ['module/visit/fields/12/default default_does_not_fit']);
  });

  it('says of everything that speaks of a removed field that it does', () => {
    const without = changed(
      'module/visit',
      '/fields',
      visit.fields.filter((field) => field.name !== 'cost'),
    );
    expect(check(without).sort()).toEqual([
      'approval/visit.dear/entry/field unknown_field',
      'approval/visit.dear/nodes/0/fields/cost unknown_field',
      'layout/visit.default/tabs/0/sections/0/fields/1/field unknown_field',
      'role/sales/modules/visit/fields/cost unknown_field',
      'view/visit.board/sum unknown_field',
      'view/visit.mine/sort/1 unknown_field',
      'workflow/visit.big/condition/and/0/field unknown_field',
      'workflow/visit.big/condition/and/1/field unknown_field',
      'workflow/visit.big/trigger/fields/0 unknown_field',
    ]);
  });

  it('finds the same document twice', () => {
    expect(check([...application, application[3]!])).toEqual(['module/account/name duplicate_name']);
  });

  it('looks for users where it is told of them', () => {
    const named = changed('approval/visit.dear', '/nodes/0/approvers/0', { type: 'users', users: ['u1', 'u2'] });
    expect(check(named)).toEqual([]);
    expect(check(named, { steps, users: new Set(['u1']) })).toEqual([
      'approval/visit.dear/nodes/0/approvers/0/users/1 unknown_user',
    ]);
  });

  it('asks a higher floor whether numbers are sound', () => {
    const numbering = () => [fault('invalid', '/segments')];
    expect(check(application, { steps, numbering })).toEqual(['numbering/visit_no/segments invalid']);
  });
});
