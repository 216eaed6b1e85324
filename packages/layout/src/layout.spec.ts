import { describe, expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import type { EffectiveContext } from './context.js';
import { effectiveMenu } from './effective-menu.js';
import { effectiveModule } from './effective-module.js';
import { effectiveInputSchema } from './input-schema.js';
import type { ModuleRightsView } from './rights.js';

const account: AnyDocument = {
  kind: 'module',
  name: 'account',
  label: { en: 'Account', 'zh-CN': '客户' },
  plural: { en: 'Accounts', 'zh-CN': '客户' },
  titleField: 'name',
  fields: [
    {
      name: 'industry',
      type: 'picklist',
      ...{ options: [{ value: 'it', label: { en: 'IT', 'zh-CN': '信息技术' } }, { value: 'retail' }] },
    },
    { name: 'name', type: 'text', label: { en: 'Name', 'zh-CN': '名称' }, required: true },
    { name: 'cost', type: 'currency', ...{ currency: 'CNY', scale: 2 } },
    { name: 'no', type: 'text', required: true },
  ],
};
const contact: AnyDocument = {
  kind: 'module',
  name: 'contact',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'account', type: 'lookup', ...{ target: 'account', onDelete: 'restrict' } },
  ],
};
const layout = (name: string, fields: readonly string[], roles: readonly string[] = []): AnyDocument => ({
  kind: 'layout',
  name,
  module: 'account',
  pages: ['create', 'edit', 'detail'],
  roles: [...roles],
  highlights: ['cost', 'no'],
  tabs: [
    {
      label: 'T',
      sections: [{ label: 'S', columns: 1, fields: fields.map((field) => ({ field, span: 2 as const })) }],
    },
  ],
});
type TableDocument = Extract<AnyDocument, { kind: 'view'; type: 'table' }>;
const view = (name: string, more: Partial<TableDocument>): AnyDocument => ({
  kind: 'view',
  name,
  module: 'account',
  type: 'table',
  columns: ['name', 'cost'],
  ...more,
});
const board = (name: string, order: readonly string[], hidden: readonly string[] = []): AnyDocument => ({
  ...{ kind: 'view', type: 'kanban', name, module: 'account', columns: ['name', 'cost'] },
  ...{ groupBy: 'industry', sum: 'cost', order, hidden },
});

const rightsWith = (hidden: readonly string[], writable = true): ModuleRightsView => ({
  readable: (field) => !hidden.includes(field),
  shown: (field) => !hidden.includes(field),
  writable: (field) => writable && !hidden.includes(field),
  can: { create: writable, update: writable, delete: false, bulk: false, assign: false, submit: false },
});

interface Setting {
  readonly extra?: readonly AnyDocument[];
  readonly hidden?: readonly string[];
  readonly writable?: boolean;
  readonly roles?: readonly string[];
  readonly locale?: 'en' | 'zh-CN';
  readonly unreadable?: readonly string[];
}

function contextWith({
  extra = [],
  hidden = [],
  writable,
  roles = ['sales'],
  locale = 'en',
  unreadable = [],
}: Setting): EffectiveContext {
  const model = compileModel(1, [...BUILTIN, account, contact, ...extra]);
  const rights = rightsWith(hidden, writable);
  const rightsTo = (module: string) =>
    unreadable.includes(module) ? undefined : rightsWith(module === 'account' ? hidden : []);
  return { model, module: model.module('account')!, rights, rightsTo, roles, locale };
}
const fieldsOf = (page: {
  tabs: readonly { sections: readonly { fields: readonly { field: string }[] }[] }[];
}): string[] => page.tabs.flatMap((tab) => tab.sections.flatMap((section) => section.fields.map(({ field }) => field)));

describe('effectiveModule', () => {
  it('speaks the language of the user, options included, and falls back to the name', () => {
    const made = effectiveModule(contextWith({ locale: 'zh-CN' }));
    expect(made.label).toBe('客户');
    expect(made.views[0]?.label).toBe('全部客户');
    const industry = made.fields.find(({ name }) => name === 'industry');
    expect(industry?.label).toBe('industry');
    expect(industry?.settings['options']).toEqual([
      { value: 'it', label: '信息技术', color: null },
      { value: 'retail', label: 'retail', color: null },
    ]);
  });

  it('names a hidden field nowhere: fields, layouts, views, validators', () => {
    const hidden = ['cost'];
    const made = effectiveModule(
      contextWith({
        hidden,
        extra: [
          layout('default', ['name', 'cost']),
          view('by_cost', { filter: { field: 'cost', op: 'gt', value: 1 } }),
          view('other_cost', { filter: { field: 'name', op: 'eq', value: 'x' }, sort: ['-cost', 'name'] }),
        ],
      }),
    );
    expect(JSON.stringify(made)).not.toMatch(/"-?cost"|by_cost/);
    expect(made.views.find(({ name }) => name === 'other_cost')?.sort).toEqual(['name']);
    const schema = effectiveInputSchema(contextWith({ hidden }), 'create');
    expect(Object.keys(schema.properties)).not.toContain('cost');
    expect(schema.required).toEqual(['name', 'no']);
  });

  it('gives the record page its path, as far as the user may read it', () => {
    const path = {
      field: 'industry',
      ends: ['retail'],
      stages: [{ option: 'retail', fields: ['cost', 'name'], guidance: { en: 'Sell', 'zh-CN': '卖' }, days: 3 }],
    };
    const extra = [{ ...layout('default', ['name', 'industry']), pages: ['detail', 'edit'], path } as AnyDocument];
    const { layouts } = effectiveModule(contextWith({ extra, hidden: ['cost'], locale: 'zh-CN' }));
    expect(layouts.detail.path).toEqual({
      field: 'industry',
      stages: [
        { option: 'it', end: false, fields: [], guidance: null, days: null },
        { option: 'retail', end: true, fields: ['name'], guidance: '卖', days: 3 },
      ],
    });
    expect(layouts.edit.path).toBeUndefined();
    expect(effectiveModule(contextWith({ extra, hidden: ['industry'] })).layouts.detail.path).toBeUndefined();
  });

  it('changes the address of the validators when what may be sent changes', () => {
    expect(effectiveModule(contextWith({ hidden: ['cost'] })).validators).not.toBe(
      effectiveModule(contextWith({})).validators,
    );
    expect(effectiveModule(contextWith({})).validators).toBe(
      effectiveModule(contextWith({ locale: 'zh-CN' })).validators,
    );
  });

  it('generates a layout where there is none: title first, then the document’s order; related lists on the record page only', () => {
    const { layouts } = effectiveModule(contextWith({}));
    expect(fieldsOf(layouts.create)).toEqual(['name', 'industry', 'cost', 'no', 'owner']);
    expect(fieldsOf(layouts.detail)).toEqual([
      ...['name', 'industry', 'cost', 'no'],
      ...['created_at', 'created_by', 'updated_at', 'updated_by', 'owner', 'department'],
    ]);
    expect(layouts.create.related).toEqual([]);
    expect(layouts.detail.related).toEqual([
      { module: 'contact', label: 'contact', via: 'account', columns: ['name'] },
    ]);
  });

  it('lists no related records of a module the user may not read', () => {
    expect(effectiveModule(contextWith({ unreadable: ['contact'] })).layouts.detail.related).toEqual([]);
  });

  it('prefers a layout for one of the user’s roles, then the first by name', () => {
    const extra = [
      layout('b', ['name']),
      layout('a', ['cost']),
      layout('z', ['industry'], ['sales']),
      layout('y', ['no'], ['other']),
    ];
    expect(effectiveModule(contextWith({ extra })).layouts.detail.name).toBe('z');
    expect(effectiveModule(contextWith({ extra, roles: [] })).layouts.detail.name).toBe('a');
    expect(effectiveModule(contextWith({ extra, roles: ['other', 'sales'] })).layouts.detail.name).toBe('y');
  });

  it('tells what devices and business types have in place of the plain layout, and why', () => {
    const extra = [
      layout('default', ['name']),
      { ...layout('small', ['no']), device: 'phone' } as AnyDocument,
      { ...layout('renewal', ['industry']), businessTypes: ['renewal'], pages: ['detail'] } as AnyDocument,
      {
        ...layout('sales', ['cost'], ['sales']),
        pages: ['detail'],
        label: { en: 'Sales', 'zh-CN': '销售' },
      } as AnyDocument,
    ];
    const made = effectiveModule(contextWith({ extra, locale: 'zh-CN' }));
    expect(made.layouts.detail.chosen).toEqual({ label: '销售', businessType: null, role: 'sales', device: null });
    const variants = (made.layoutVariants ?? []).map(({ page, device, businessType, layout: { name } }) =>
      [page, device, businessType, name].join(' '),
    );
    expect(variants).toEqual([
      ...['create phone  small', 'quick_create phone  small', 'edit phone  small'],
      ...['detail desktop renewal renewal', 'detail phone renewal renewal'],
    ]);
    expect(effectiveModule(contextWith({ extra: [layout('default', ['name'])] })).layoutVariants).toBeUndefined();
  });

  const arranged = (more: object): AnyDocument => ({ ...layout('default', ['name', 'cost']), ...more }) as AnyDocument;
  const detailOf = (more: object, setting: Setting = {}) =>
    effectiveModule(contextWith({ ...setting, extra: [arranged(more), ...(setting.extra ?? [])] })).layouts.detail;

  it('has help that stands by itself, in one language; a note goes with the fields that it is about', () => {
    const note = { text: { en: '**Ask** first', 'zh-CN': '先**询问**' } };
    const tabs = [
      {
        sections: [
          { note, fields: [] },
          { note: { ...note, tone: 'warning' }, fields: [{ field: 'cost' }] },
          { fields: [{ field: 'name' }] },
        ],
      },
    ];
    const notesOf = (setting: Setting): unknown =>
      detailOf({ tabs }, setting).tabs[0]!.sections.map(({ note: shown, fields }) => [shown, fields.length]);
    expect(notesOf({})).toEqual([
      [{ text: '**Ask** first', tone: 'info' }, 0],
      [{ text: '**Ask** first', tone: 'warning' }, 1],
      [undefined, 1],
    ]);
    expect(notesOf({ hidden: ['cost'] })).toEqual([
      [{ text: '**Ask** first', tone: 'info' }, 0],
      [undefined, 1],
    ]);
  });

  it('tells conditions of a layout as far as the user may know them, and how sections stand', () => {
    const when = { field: 'cost', op: 'gt', value: 1 };
    const fields = [{ field: 'name', visibleWhen: when, gap: 3, span: 4 }];
    const section = {
      label: 'S',
      help: { en: 'Ask', 'zh-CN': '询问' },
      columns: 4,
      collapsed: true,
      visibleWhen: when,
    };
    const tabs = [{ label: 'T', visibleWhen: when, sections: [{ ...section, fields }] }];
    expect(detailOf({ tabs }).tabs).toEqual([
      {
        ...{ label: 'T', visibleWhen: when },
        sections: [{ ...section, help: 'Ask', fields: [{ field: 'name', visibleWhen: when, gap: 3, span: 4 }] }],
      },
    ]);
    expect(JSON.stringify(detailOf({ tabs }, { hidden: ['cost'] }).tabs)).not.toContain('visibleWhen');
  });

  it('highlights what a layout says, nothing where it says so, else what tells most', () => {
    expect(detailOf({}).highlights).toEqual(['cost', 'no']);
    expect(detailOf({ highlights: [] }).highlights).toEqual([]);
    expect(detailOf({ highlights: undefined }).highlights).toEqual(['industry', 'cost', 'owner']);
    expect(detailOf({ highlights: undefined, path: { field: 'industry' } }, { hidden: ['cost'] }).highlights).toEqual(['owner']); // prettier-ignore
  });

  describe('buttons', () => {
    const manual = (name: string, trigger: object = {}, more: object = {}): AnyDocument =>
      ({ kind: 'workflow', module: 'account', name, trigger: { type: 'manual', ...trigger }, steps: [], ...more }) as AnyDocument; // prettier-ignore
    const button = (type: string, name: string, more: object) => ({ type, name, label: { en: name, 'zh-CN': '按钮' }, ...more }); // prettier-ignore
    const namesOf = (buttons: readonly object[], setting: Setting = {}): string =>
      (detailOf({ buttons }, setting).buttons ?? []).map(({ name, place }) => `${name}:${place}`).join(' ');
    const rest = 'submit:bar copy_link:more print:more duplicate:more assign:more delete:more edit:bar';

    it('are those of the product, in the order and at the places that the layout says', () => {
      expect(namesOf([])).toBe(rest);
      const said = [{ type: 'built_in', name: 'edit' }, { type: 'built_in', name: 'submit', place: 'more' }, { type: 'built_in', name: 'delete', place: 'hidden' }]; // prettier-ignore
      expect(namesOf(said)).toBe('edit:bar submit:more copy_link:more print:more duplicate:more assign:more');
      expect(effectiveModule(contextWith({})).layouts.detail.buttons).toHaveLength(7);
      expect(effectiveModule(contextWith({})).layouts.edit.buttons).toBeUndefined();
    });

    it('start workflows for those who may', () => {
      const run = [button('workflow', 'go', { workflow: 'call', color: 'teal', place: 'more' })];
      const shown = `go:more ${rest}`;
      expect(namesOf(run, { extra: [manual('call')] })).toBe(shown);
      expect(namesOf(run, { extra: [manual('call')], writable: false })).toBe(rest);
      expect(namesOf(run, { extra: [manual('call', { needs: 'read' })], writable: false })).toBe(shown);
      expect(namesOf(run, { extra: [manual('call', { roles: ['sales'] })] })).toBe(shown);
      expect(namesOf(run, { extra: [manual('call', { roles: ['support'] })] })).toBe(rest);
      expect(namesOf(run, { extra: [manual('call', {}, { active: false })] })).toBe(rest);
    });

    it('set values that the user may write, and lead where they may read', () => {
      const both = [button('set', 'free', { values: { cost: 0 } }), button('link', 'map', { url: 'https://example.com/{{ record.cost }}' })]; // prettier-ignore
      expect(namesOf(both)).toBe(`free:bar map:bar ${rest}`);
      expect(namesOf(both, { writable: false })).toBe(`map:bar ${rest}`);
      expect(namesOf(both, { hidden: ['cost'] })).toBe(rest);
    });
  });

  it('lists related records as a layout says, unless that would tell what is hidden', () => {
    const block = { module: 'contact', via: 'account', columns: ['name'], label: { en: 'People', 'zh-CN': '人' } };
    const told = { sort: ['-name'], filter: { field: 'name', op: 'not_empty' }, limit: 3 };
    expect(detailOf({ related: [{ ...block, ...told }] }).related).toEqual([{ ...block, label: 'People', ...told }]);
    const secret = { filter: { field: 'account.cost', op: 'gt', value: 1 } };
    expect(detailOf({ related: [{ ...block, ...secret }] }).related).toHaveLength(1);
    expect(detailOf({ related: [{ ...block, ...secret }] }, { hidden: ['cost'] }).related).toEqual([]);
  });

  it('adds required fields that a layout forgot, on input pages only, and keeps spans within the columns', () => {
    const { layouts } = effectiveModule(contextWith({ extra: [layout('default', ['name'])] }));
    expect(fieldsOf(layouts.create)).toEqual(['name', 'no']);
    expect(fieldsOf(layouts.detail)).toEqual(['name']);
    expect(layouts.create.tabs[0]?.sections[0]?.fields[0]).toEqual({ field: 'name', span: 1 });
  });

  it('generates a layout where rights leave nothing of the chosen one', () => {
    const { layouts } = effectiveModule(contextWith({ extra: [layout('default', ['cost'])], hidden: ['cost'] }));
    expect(fieldsOf(layouts.detail)).toContain('name');
  });

  it('puts views in the order of their positions, those without one behind', () => {
    const extra = [view('a', {}), view('all', { position: 2 }), view('first', { position: 1 }), view('b', {})];
    expect(effectiveModule(contextWith({ extra })).views.map(({ name }) => name)).toEqual(['first', 'all', 'a', 'b']);
  });

  it('puts a generated view of everything first, unless somebody made one', () => {
    expect(effectiveModule(contextWith({ extra: [view('mine', {})] })).views.map(({ name }) => name)).toEqual([
      'all',
      'mine',
    ]);
    const made = effectiveModule(contextWith({ extra: [view('mine', {}), view('all', { columns: ['no'] })] })).views;
    expect(made.map(({ name }) => name)).toEqual(['mine', 'all']);
  });

  it('makes quickly what a layout says, else with the title, what is required and what is highlighted', () => {
    const whole = layout('default', ['industry', 'cost', 'name', 'no']);
    const generated = effectiveModule(contextWith({ extra: [whole] })).layouts.quick_create;
    expect(fieldsOf(generated)).toEqual(['name', 'cost', 'no']);
    expect(generated.tabs[0]?.sections[0]?.columns).toBe(1);
    expect(fieldsOf(effectiveModule(contextWith({ hidden: ['cost'], extra: [whole] })).layouts.quick_create)).toEqual([
      'name',
      'no',
    ]);
    const quick = { ...layout('quick', ['industry']), pages: ['quick_create'] } as AnyDocument;
    const made = effectiveModule(contextWith({ extra: [whole, quick] })).layouts;
    expect(fieldsOf(made.quick_create)).toEqual(['industry', 'name', 'no']);
    expect(fieldsOf(made.create)).toEqual(['industry', 'cost', 'name', 'no']);
  });

  it('gives a board its columns in order, without what is hidden from it or its reader', () => {
    const boardOf = (hidden: readonly string[], ...views: AnyDocument[]) =>
      effectiveModule(contextWith({ hidden, extra: views })).views.map(({ name, board }) => [
        name,
        board?.options,
        board?.sum,
      ]);
    expect(boardOf([], board('a', ['retail']), board('b', [], ['it']))).toEqual([
      ['all', undefined, undefined],
      ['a', ['retail', 'it'], 'cost'],
      ['b', ['retail'], 'cost'],
    ]);
    expect(boardOf(['cost'], board('a', []))[1]).toEqual(['a', ['it', 'retail'], null]);
    expect(boardOf(['industry'], board('a', []))).toHaveLength(1);
  });

  it('marks no field writable for who may only read', () => {
    expect(effectiveModule(contextWith({ writable: false })).fields.some(({ writable }) => writable)).toBe(false);
  });
});

describe('effectiveMenu', () => {
  const menu: AnyDocument = {
    kind: 'menu',
    name: 'main',
    items: [
      { module: 'account', view: 'mine' },
      { label: { en: 'People', 'zh-CN': '人员' }, items: [{ module: 'contact' }] },
    ],
  };

  it('leaves out what the user may not read, and groups that this empties', () => {
    const extra = [menu, view('mine', { label: { en: 'Mine', 'zh-CN': '我的' } })];
    const context = contextWith({ extra, locale: 'zh-CN' });
    expect(effectiveMenu(context).map(({ label }) => label)).toEqual(['我的', '人员']);
    expect(effectiveMenu(contextWith({ extra, unreadable: ['contact'] })).map(({ label }) => label)).toEqual(['Mine']);
  });

  it('shows every module but the built-in ones where no menu is published', () => {
    expect(effectiveMenu(contextWith({})).map(({ module }) => module)).toEqual(['account', 'contact']);
  });
});
