// A large application, in the proportions of a sales template: most fields are words, choices and figures, a few point at others.

/** The name of the n-th module. */
export const moduleName = (n: number): string => `thing_${String(n).padStart(3, '0')}`;

/** The role of whoever asks. */
export const ROLE = 'bench';

const text = (name: string, en: string, zh: string) => ({ label: { en, 'zh-CN': zh }, name });
const choice = (values: readonly string[]) => values.map((value) => ({ value, label: { en: value, 'zh-CN': value } }));
const COLOURS = ['red', 'green', 'blue', 'grey'];

/** 40 fields. Lookups lead to modules of a lower number, most of them to the first ten. */
export function moduleOf(n: number): { readonly name: string; readonly fields: readonly { readonly name: string }[] } {
  const targets = [n % 10, Math.max(0, n - 1), Math.floor(n / 2), Math.floor(n / 3)];
  const fields = [
    { ...text('name', 'Name', '名称'), type: 'text', required: true, maxLength: 120, searchable: true },
    { ...text('number', 'Number', '编号'), type: 'auto_number', numbering: `${moduleName(n)}_no` },
    ...targets.map((target, at) => ({
      ...text(`parent_${at}`, `Parent ${at}`, `上级 ${at}`),
      type: 'lookup',
      target: moduleName(target),
    })),
    ...[0, 1, 2, 3, 4].map((at) => ({
      ...text(`choice_${at}`, `Choice ${at}`, `选项 ${at}`),
      type: 'picklist',
      options: choice(COLOURS),
      ...(at === 0 && { default: 'red', indexed: true }),
    })),
    { ...text('kinds', 'Kinds', '类别'), type: 'multi_picklist', options: choice(COLOURS) },
    ...[0, 1, 2, 3].map((at) => ({
      ...text(`amount_${at}`, `Amount ${at}`, `金额 ${at}`),
      ...{ type: 'currency', currency: 'CNY', scale: 2, min: 0 },
      ...(at === 0 && { indexed: true }),
    })),
    ...[0, 1, 2].map((at) => ({ ...text(`count_${at}`, `Count ${at}`, `数量 ${at}`), type: 'integer', min: 0 })),
    ...[0, 1].map((at) => ({ ...text(`share_${at}`, `Share ${at}`, `比例 ${at}`), type: 'percent' })),
    ...[0, 1, 2].map((at) => ({ ...text(`day_${at}`, `Day ${at}`, `日期 ${at}`), type: 'date' })),
    { ...text('at', 'At', '时间'), type: 'datetime' },
    ...[0, 1].map((at) => ({ ...text(`is_${at}`, `Flag ${at}`, `标记 ${at}`), type: 'boolean' })),
    { ...text('email', 'E-mail', '邮箱'), type: 'email' },
    { ...text('phone', 'Phone', '电话'), type: 'phone' },
    { ...text('site', 'Site', '网站'), type: 'url' },
    { ...text('helper', 'Helper', '协助人'), type: 'user' },
    { ...text('notes', 'Notes', '备注'), type: 'long_text' },
  ];
  const words = Array.from({ length: 40 - fields.length }, (_, at) => ({
    ...text(`word_${at}`, `Word ${at}`, `文本 ${at}`),
    type: 'text',
    maxLength: 200,
  }));
  const document = {
    ...{ kind: 'module', schemaVersion: 1, titleField: 'name' },
    ...text(moduleName(n), `Thing ${n}`, `事物 ${n}`),
    fields: [...fields, ...words],
    rules: [{ name: 'enough', invalidWhen: { and: [{ field: 'is_0', op: 'eq', value: true }, { field: 'amount_0', op: 'empty' }] }, field: 'amount_0', message: { en: 'Say how much', 'zh-CN': '请填写金额' } }],
    indexes: [['choice_0', '-created_at']],
  }; // prettier-ignore
  return document;
}

/** A module with what belongs to it: a numbering rule, two layouts, three views; a workflow for every second, an approval for every tenth. */
function applicationOf(n: number): readonly object[] {
  const module = moduleName(n);
  const of = (kind: string, name: string) => ({ kind, schemaVersion: 1, module, name });
  const fields = moduleOf(n).fields.map(({ name }) => ({ field: name }));
  const columns = ['number', 'name', 'parent_0', 'choice_0', 'amount_0', 'day_0', 'owner'];
  const sections = [0, 10, 20, 30].map((at) => ({ columns: 2, fields: fields.slice(at, at + 10) }));
  const related = n < 10 ? [] : [{ module, via: 'parent_1', columns: ['name', 'amount_0'] }];
  const own = n === 0 ? related : [];
  return [
    moduleOf(n),
    { kind: 'numbering', schemaVersion: 1, name: `${module}_no`, segments: [{ type: 'text', value: 'T' }, { type: 'sequence', digits: 6 }] },
    { ...of('layout', 'default'), pages: ['create', 'edit', 'detail'], highlights: columns.slice(2), tabs: [{ sections }], ...(own.length > 0 && { related: own }) },
    { ...of('layout', 'quick'), pages: ['quick_create'], tabs: [{ sections: [{ fields: fields.slice(0, 6) }] }] },
    { ...of('view', 'all'), type: 'table', columns, sort: ['-created_at'] },
    { ...of('view', 'mine'), type: 'table', columns, sort: ['-amount_0'], filter: { field: 'owner', op: 'eq', value: { me: true } } },
    { ...of('view', 'board'), type: 'kanban', columns: ['name', 'amount_0'], groupBy: 'choice_0' },
    ...(n % 2 === 0
      ? [{ ...of('workflow', 'big'), trigger: { type: 'record_created' }, condition: { field: 'amount_0', op: 'gt', value: 1000 }, steps: [{ id: 'mark', type: 'update_record', input: { data: { is_1: true } } }] }]
      : []),
    ...(n % 10 === 9
      ? [{ ...of('approval', 'big'), entry: { field: 'amount_0', op: 'gt', value: 100_000 }, nodes: [{ id: 'boss', type: 'approve', mode: 'any', approvers: [{ type: 'manager' }], onEmpty: { do: 'admin' } }] }]
      : []),
  ]; // prettier-ignore
}

const RIGHTS = { create: true, read: 'all', update: 'all', delete: 'own', bulk: true };

/** The definitions of an application of so many modules, with ten roles and a menu. */
export function applicationOfSize(modules: number): readonly object[] {
  const all = Array.from({ length: modules }, (_, n) => n);
  const role = (name: string, of: readonly number[]) => ({
    ...{ kind: 'role', schemaVersion: 1, name },
    modules: Object.fromEntries(of.map((n) => [moduleName(n), { ...RIGHTS, fields: { share_1: 'read', word_1: 'hidden' } }])),
  }); // prettier-ignore
  const groups = all.filter((n) => n % 10 === 0);
  const items = groups.map((first) => ({
    label: `Group ${first / 10}`,
    items: all.slice(first, first + 10).map((n) => ({ module: moduleName(n) })),
  }));
  return [
    ...all.flatMap(applicationOf),
    role(ROLE, all),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => role(`role_${at}`, all.filter((n) => n % 3 === at % 3))),
    { kind: 'menu', schemaVersion: 1, name: 'main', items },
  ]; // prettier-ignore
}
