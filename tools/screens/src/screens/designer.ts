import { seenBy, type Stage, type Step } from '../screen.js';
import { button, click, escape, found, go, inWords, on, saying, see, the } from '../steps.js';

const screen = seenBy('admin');
const WIDE = { at: 1440 } as const;
const OPPORTUNITY = '/designer/opportunity';
const canvas = see(found('main fieldset'));
const SELECTED = found('[role=tab][aria-selected=true]');

const tab = (name: string): readonly Step[] => [go(`${OPPORTUNITY}?tab=${name}`), see(SELECTED)];

const flow = (en: string, zh: string): readonly Step[] => [
  ...tab('flows'),
  (stage) =>
    stage.page
      .getByRole('button', { name: inWords(en, zh)(stage) })
      .first()
      .click(),
  see(found('[data-card]')),
];
const BIG_DEAL = flow('Big deals get priority', '大额商机优先');
const DISCOUNT = flow('Discount approval', '折扣审批');

const part =
  (key: string): Step =>
  ({ page, t }) =>
    page
      .getByRole('radiogroup', { name: t('flows.part.parts') })
      .getByText(t(key), { exact: true })
      .click();

interface Draft {
  readonly fields: readonly { readonly name: string; readonly [setting: string]: unknown }[];
}

/** A field that is new and one that is called otherwise wait to be published. */
const changeLeads: Step = async ({ ask, goto }) => {
  await goto('/designer');
  type Modules = { readonly data: readonly { readonly name: string; readonly document: Draft }[] };
  const { data } = await ask<Modules>('GET', '/definitions?kind=module');
  const { document } = data.find(({ name }) => name === 'lead')!;
  const added = { name: 'decision_maker', type: 'text', label: { en: 'Decision maker', 'zh-CN': '决策人' } };
  const renamed = { en: 'Organisation', 'zh-CN': '公司全称' };
  const fields = document.fields
    .filter(({ name }) => name !== added.name)
    .map((field) => (field.name === 'company' ? { ...field, label: renamed } : field));
  await ask('PUT', '/definitions/module/lead', { ...document, fields: [...fields, added] });
};

/** A text is about to become a choice: what does not fit is told. */
const chooseTitles: Step = async ({ ask, goto }) => {
  await goto('/designer');
  const { document } = await ask<{ readonly document: Draft }>('GET', '/definitions/module/lead');
  const options = [
    { value: 'director', label: { en: 'Director', 'zh-CN': '总监' }, color: 'blue' },
    { value: 'manager', label: { en: 'Manager', 'zh-CN': '经理' }, color: 'teal' },
  ];
  const fields = document.fields.map((field) =>
    field.name === 'title' ? { name: 'title', type: 'picklist', label: field['label'], options } : field,
  );
  await ask('PUT', '/definitions/module/lead', { ...document, fields });
};

const forgetLeads = async ({ ask, page }: Stage): Promise<void> => {
  await page.keyboard.press('Escape');
  await ask('DELETE', '/definitions/module/lead?draft=true');
};

/** Where an application is built. */
export const DESIGNER = [
  screen('designer', 'Design center', '设计中心', [go('/designer'), see(button('designer.newModule'))]),
  screen('designer-relations', 'Relations of modules', '模块关系图', [
    go('/designer'),
    click(saying('modules.relations')),
    see(found('main svg[role], main [role=img], main figure, main svg')),
  ]),
  screen(
    'designer-new',
    'New module',
    '新建模块',
    [go('/designer'), click(button('designer.newModule')), see(found('[role=dialog] input'))],
    { leave: escape },
  ),
  screen('studio-fields', 'Fields and layout', '字段与布局', [go(OPPORTUNITY), canvas]),
  screen(
    'studio-field',
    'A field and its properties',
    '字段属性',
    [go(OPPORTUNITY), click(found('[data-field=amount]')), see(saying('designer.fieldName'))],
    WIDE,
  ),
  screen(
    'studio-type',
    'The types that a field may get',
    '更改字段类型',
    [
      go('/designer/lead'),
      click(found('[data-field=company]')),
      click(the('combobox', 'designer.type.label')),
      see(found('.ant-select-item-option')),
    ],
    { at: 1440, leave: escape },
  ),
  screen(
    'studio-conditions',
    'When a field is shown',
    '字段条件',
    [
      go(OPPORTUNITY),
      click(found('[data-field=lost_reason]')),
      ({ page, t }) => page.getByText(t('conditions.visibleWhen')).first().scrollIntoViewIfNeeded(),
    ],
    WIDE,
  ),
  screen(
    'studio-preview',
    'Preview on a phone',
    '手机预览',
    [
      go(OPPORTUNITY),
      canvas,
      click(button('preview.open')),
      ({ page }) => page.frameLocator('iframe').getByRole('heading').first().waitFor(),
      on(1440, ({ page, t }) => page.getByTitle(t('preview.phone'), { exact: true }).click()),
    ],
    { leave: click(button('preview.close')) },
  ),
  screen('studio-views', 'Views', '视图', tab('views')),
  screen('studio-numbering', 'Numbering', '编号规则', tab('numbering')),
  screen('studio-flows', 'Workflows and approvals', '工作流与审批', tab('flows')),
  screen('studio-workflow', 'A workflow', '工作流编辑', BIG_DEAL),
  screen(
    'studio-run',
    'What a workflow did',
    '工作流运行回放',
    [
      ...BIG_DEAL,
      part('flows.part.runs'),
      ({ page, t }) =>
        page
          .getByRole('list', { name: t('flows.run.runs') })
          .getByRole('button')
          .first()
          .click(),
      see(found('[data-run=done]')),
    ],
    { leave: click(button('flows.run.close')) },
  ),
  screen('studio-approval', 'An approval', '审批流编辑', DISCOUNT),
  screen('studio-rights', 'Rights of a module', '模块权限', tab('rights')),
  screen('studio-settings', 'Settings of a module', '模块设置', tab('settings')),
  screen('studio-menu', 'Menu', '菜单', [go('/designer/menu'), see(saying('menuEditor.items'))]),
  screen('studio-roles', 'Roles', '角色', [
    go('/designer/roles?role=sales'),
    see(found('[role=grid], [role=table], table')),
  ]),
  screen(
    'publish',
    'Publish',
    '发布',
    [changeLeads, go('/designer/lead'), click(button('publish.open')), see(button('publish.publish'))],
    { leave: forgetLeads },
  ),
  screen(
    'publish-type',
    'Publish: a field gets another type',
    '发布：更改字段类型',
    [chooseTitles, go('/designer/lead'), click(button('publish.open')), see(found('[role=dialog] section h3'))],
    { leave: forgetLeads },
  ),
] as const;
