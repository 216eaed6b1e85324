import type { Screen, Stage } from '../screen.js';

const tab = async (stage: Stage, module: string, name: string): Promise<void> => {
  await stage.goto(`/designer/${module}?tab=${name}`);
  await stage.page.locator('[role=tab][aria-selected=true]:visible').first().waitFor();
};

const flow = async (stage: Stage, module: string, label: { en: string; zh: string }): Promise<void> => {
  await tab(stage, module, 'flows');
  await stage.page
    .getByRole('button', { name: stage.locale === 'en' ? label.en : label.zh })
    .first()
    .click();
  await stage.page.locator('[data-card]').first().waitFor();
};

const BIG_DEAL = { en: 'Big deals get priority', zh: '大额商机' };
const DISCOUNT = { en: 'Discount approval', zh: '折扣审批' };

/** Where an application is built. */
export const DESIGNER: readonly Screen[] = [
  {
    name: 'designer',
    title: { en: 'Design center', zh: '设计中心' },
    person: 'admin',
    open: async ({ goto, button, t }) => {
      await goto('/designer');
      await button(t('designer.newModule')).waitFor();
    },
  },
  {
    name: 'designer-relations',
    title: { en: 'Relations of modules', zh: '模块关系图' },
    person: 'admin',
    open: async ({ goto, page, t }) => {
      await goto('/designer');
      await page
        .getByText(t('modules.relations'), { exact: true })
        .or(page.getByTitle(t('modules.relations')))
        .first()
        .click();
      await page.locator('svg').last().waitFor();
    },
  },
  {
    name: 'designer-new',
    title: { en: 'New module', zh: '新建模块' },
    person: 'admin',
    open: async ({ goto, button, page, t }) => {
      await goto('/designer');
      await button(t('designer.newModule')).click();
      await page.getByLabel(t('designer.labelZh')).waitFor();
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'studio-fields',
    title: { en: 'Fields and layout', zh: '字段与布局' },
    person: 'admin',
    open: async (stage) => {
      await stage.goto('/designer/opportunity');
      await stage.page.locator('main fieldset').first().waitFor();
    },
  },
  {
    name: 'studio-field',
    title: { en: 'A field and its properties', zh: '字段属性' },
    person: 'admin',
    at: 1440,
    open: async (stage) => {
      await stage.goto('/designer/opportunity');
      await stage.page.locator('[data-field=amount]').first().click();
      await stage.page.getByLabel(stage.t('designer.fieldName')).waitFor();
    },
  },
  {
    name: 'studio-preview',
    title: { en: 'Preview on a phone', zh: '手机预览' },
    person: 'admin',
    at: 1440,
    open: async (stage) => {
      const { page, t } = stage;
      await stage.goto('/designer/opportunity');
      await page.locator('main fieldset').first().waitFor();
      await stage.button(t('preview.open')).click();
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
      await page.getByTitle(t('preview.phone'), { exact: true }).click();
    },
    leave: ({ button, t }) => button(t('preview.close')).click(),
  },
  {
    name: 'studio-views',
    title: { en: 'Views', zh: '视图' },
    person: 'admin',
    open: (stage) => tab(stage, 'opportunity', 'views'),
  },
  {
    name: 'studio-numbering',
    title: { en: 'Numbering', zh: '编号规则' },
    person: 'admin',
    open: (stage) => tab(stage, 'opportunity', 'numbering'),
  },
  {
    name: 'studio-flows',
    title: { en: 'Workflows and approvals', zh: '工作流与审批' },
    person: 'admin',
    open: (stage) => tab(stage, 'opportunity', 'flows'),
  },
  {
    name: 'studio-workflow',
    title: { en: 'A workflow', zh: '工作流编辑' },
    person: 'admin',
    open: (stage) => flow(stage, 'opportunity', BIG_DEAL),
  },
  {
    name: 'studio-approval',
    title: { en: 'An approval', zh: '审批流编辑' },
    person: 'admin',
    open: (stage) => flow(stage, 'opportunity', DISCOUNT),
  },
  {
    name: 'studio-rights',
    title: { en: 'Rights of a module', zh: '模块权限' },
    person: 'admin',
    open: (stage) => tab(stage, 'opportunity', 'rights'),
  },
  {
    name: 'studio-menu',
    title: { en: 'Menu', zh: '菜单' },
    person: 'admin',
    open: async ({ goto, page, t }) => {
      await goto('/designer/menu');
      await page.getByText(t('menuEditor.items')).first().waitFor();
    },
  },
  {
    name: 'studio-roles',
    title: { en: 'Roles', zh: '角色' },
    person: 'admin',
    open: async ({ goto, page }) => {
      await goto('/designer/roles?role=sales');
      await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    },
  },
  {
    name: 'publish',
    title: { en: 'Publish', zh: '发布' },
    person: 'admin',
    open: async (stage) => {
      await stage.goto('/designer');
      const { data } = await stage.ask<{ data: readonly { name: string; document: Draft }[] }>(
        'GET',
        '/definitions?kind=module',
      );
      const { document } = data.find(({ name }) => name === 'lead')!;
      const added = { name: 'decision_maker', type: 'text', label: { en: 'Decision maker', 'zh-CN': '决策人' } };
      const fields = document.fields
        .filter(({ name }) => name !== 'decision_maker')
        .map((field) =>
          field.name === 'company' ? { ...field, label: { en: 'Organisation', 'zh-CN': '公司全称' } } : field,
        );
      await stage.ask('PUT', '/definitions/module/lead', { ...document, fields: [...fields, added] });
      await stage.goto('/designer/lead');
      await stage.button(stage.t('publish.open')).click();
      await stage.page
        .getByRole('dialog')
        .getByRole('button', { name: stage.t('publish.publish'), exact: true })
        .waitFor();
    },
    leave: async ({ ask, page }) => {
      await page.keyboard.press('Escape');
      await ask('DELETE', '/definitions/module/lead?draft=true');
    },
  },
];

interface Draft {
  readonly fields: readonly { readonly name: string; readonly [setting: string]: unknown }[];
}
