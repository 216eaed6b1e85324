import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DefinitionEntry } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

interface Cast {
  readonly locale: Locale;
  readonly module: string;
  readonly en: string;
  readonly zh: string;
  readonly seller: string;
  readonly manager: string;
}

const CASTS: readonly Cast[] = [
  { locale: 'zh-CN', module: 'visit', en: 'Visit', zh: '拜访', seller: 'lin.zhiyuan@demo.mokuai.example', manager: 'zhou.xiaotong@demo.mokuai.example' },
  { locale: 'en', module: 'site_visit', en: 'Site visit', zh: '现场拜访', seller: 'james.okafor@demo.mokuai.example', manager: 'emma.fischer@demo.mokuai.example' },
]; // prettier-ignore

/** The seven fields beside the title: type, words, and what a visit is given. */
const FIELDS = [
  { type: 'picklist', en: 'Way', zh: '方式' },
  { type: 'date', en: 'Day', zh: '日期' },
  { type: 'currency', en: 'Cost', zh: '费用' },
  { type: 'integer', en: 'Guests', zh: '人数' },
  { type: 'boolean', en: 'Follow up', zh: '需要跟进' },
  { type: 'long_text', en: 'Report', zh: '拜访记录' },
  { type: 'lookup', en: 'Account', zh: '客户' },
] as const;

/** A module of one's own, from its design to an approved record, in both languages. */
export function visitStory(running: () => Running): void {
  describe.each(CASTS)('a module of one’s own, in $locale', ({ locale, module, en, zh, seller, manager }) => {
    const t = wordsOf(locale);
    const say = (words: { en: string; zh: string }): string => (locale === 'en' ? words.en : words.zh);
    const label = say({ en, zh });
    const tabs: Tab[] = [];
    const open = async (email: string, password?: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, email, password);
      return tab.page;
    };

    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('is designed and published by an administrator', async () => {
      const page = await open(ADMIN.email, ADMIN.password);
      // The language is the account's, and a page that is opened speaks it.
      await ask(page, 'PATCH', '/auth/me', { locale });
      await page.reload();
      await page.getByRole('link', { name: t('nav.designer') }).click();
      await page.getByRole('button', { name: t('designer.newModule') }).click();
      await page.getByLabel(t('designer.labelZh')).fill(zh);
      await page.getByLabel(t('designer.labelEn')).fill(en);
      await expect(page.getByLabel(t('designer.apiName')).inputValue()).resolves.toBe(module);
      await page.getByRole('button', { name: t('designer.createModule') }).click();

      const palette = page.getByRole('complementary', { name: t('designer.palette') });
      const properties = page.getByRole('complementary', { name: t('designer.properties') });
      await palette.waitFor();
      const types = await ask<{ data: { name: string; label: string }[] }>(page, 'GET', '/field-types');
      for (const field of FIELDS) {
        const type = types.data.find(({ name }) => name === field.type)!;
        await palette.getByRole('button', { name: type.label, exact: true }).click();
        const words = properties.getByLabel(t('designer.label'), { exact: true });
        await words.fill(say(field));
        // The name follows from the words; the documents below know the field by one of their own.
        const name = properties.getByLabel(t('designer.fieldName'), { exact: true });
        await name.fill(field.type);
        await name.press('Enter');
        if (field.type === 'lookup') {
          const target = locale === 'en' ? 'Account' : '客户';
          await properties.getByRole('combobox', { name: /Module|模块/ }).fill(target);
          await page.getByTitle(target, { exact: true }).last().click();
        }
      }

      // Rights, a rule and an approval come as documents, as a package would bring them.
      await grant(page, module);
      for (const document of flowsOf(module))
        await ask(page, 'PUT', `/definitions/${document.kind}/${module}.${document.name}`, document);

      await page.getByRole('button', { name: t('publish.open') }).click();
      const dialog = page.getByRole('dialog', { name: t('publish.title') });
      await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('link', { name: t('publish.openList') })
        .click();
      await page.getByRole('heading', { name: label }).waitFor();
      const { data } = await ask<{ data: DefinitionEntry[] }>(page, 'GET', '/definitions?kind=module&state=published');
      const fields = (data.find(({ name }) => name === module)!.document as { fields: { type: string }[] }).fields;
      expect(new Set(fields.map(({ type }) => type)).size).toBe(8);
    }, 120_000);

    it('serves a salesperson: a visit is made, the rule acts and tells, it is found and changed, and submitted', async () => {
      const page = await open(seller);
      await page
        .getByRole('navigation', { name: t('nav.label') })
        .getByRole('link', { name: label })
        .click();
      await page
        .getByRole('link', { name: t('list.create', { label }) })
        .or(page.getByRole('button', { name: t('list.create', { label }) }))
        .first()
        .click();
      const form = page.getByRole('form').or(page.locator('form')).first();
      await form.getByLabel(locale === 'en' ? 'Name' : '名称').fill('海川 Harbour visit');
      await form.getByLabel(say(FIELDS[2]), { exact: true }).fill('1500');
      await form.getByLabel(say(FIELDS[3]), { exact: true }).fill('4');
      await form.getByLabel(say(FIELDS[5]), { exact: true }).fill('<script>alert(1)</script> 谈得不错');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByRole('heading', { name: '海川 Harbour visit' }).waitFor();

      // The rule: more than 1000 wants a follow-up, and says so.
      const bell = t(locale === 'en' ? 'notifications.bellUnread_one' : 'notifications.bellUnread_other', { count: 1 });
      await page.getByRole('button', { name: bell }).waitFor();
      await page.getByRole('button', { name: bell }).click();
      await page
        .getByRole('dialog')
        .getByText(/costly visit/i)
        .waitFor();
      await page.reload();
      await page
        .getByText(locale === 'en' ? 'Option 2' : '选项 2')
        .first()
        .waitFor();

      // Found by a word of it, and changed.
      await page
        .getByRole('navigation', { name: t('nav.label') })
        .getByRole('link', { name: label })
        .click();
      await page.getByLabel(t('list.search'), { exact: true }).fill('Harbour');
      await page.getByRole('link', { name: '海川 Harbour visit' }).click();
      await page.getByRole('button', { name: t('action.edit'), exact: true }).click();
      await page.getByLabel(say(FIELDS[3]), { exact: true }).fill('6');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByText(t('record.saved')).first().waitFor();
      await page
        .getByRole('complementary', { name: t('timeline.title') })
        .getByText('6')
        .first()
        .waitFor();

      await page.getByRole('button', { name: t('submit.title') }).click();
      await page.getByRole('dialog').getByLabel(t('submit.comment')).fill('请批 please');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('submit.do') })
        .click();
      await page.getByText(t('approval.status.pending')).first().waitFor();
    }, 120_000);

    it('is approved by the manager on a phone, and the salesperson sees it', async () => {
      const page = await open(manager, undefined, PHONE);
      await page.goto('/inbox');
      await page.getByRole('button', { name: /Harbour visit/ }).click();
      await page.getByText('请批 please').first().waitFor();
      // What the approver may change is changed in place, and goes with the approval.
      await page.getByRole('button', { name: t('inbox.editField', { field: say(FIELDS[3]) }) }).click();
      await page.getByLabel(say(FIELDS[3]), { exact: true }).fill('8');
      await page.getByRole('button', { name: t('inbox.writeComment') }).click();
      await page.getByLabel(t('inbox.comment')).fill('同意 fine');
      await page.getByRole('button', { name: t('inbox.action.approve') }).click();
      await page.getByText(t('inbox.did.approve')).first().waitFor();
      // Nothing may stand beyond the edge of the screen.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

      const back = await open(seller);
      await back
        .getByRole('navigation', { name: t('nav.label') })
        .getByRole('link', { name: label })
        .click();
      await back.getByRole('link', { name: '海川 Harbour visit' }).click();
      await back.getByText(t('approval.status.approved')).first().waitFor();
      await back.getByText('8', { exact: true }).first().waitFor();
    }, 120_000);
  });
}

/** Salespeople and their managers may work with the module; the manager's reach is the department. */
async function grant(page: Page, module: string): Promise<void> {
  const { data } = await ask<{ data: DefinitionEntry[] }>(page, 'GET', '/definitions?kind=role');
  for (const [role, scope] of [['sales', 'own'], ['sales_manager', 'department_and_below']] as const) {
    const entry = data.find(({ name }) => name === role)!;
    const document = entry.document as { modules: Record<string, unknown> };
    const rights = { create: true, read: scope, update: scope, delete: scope };
    await ask(page, 'PUT', `/definitions/role/${role}`, { ...document, modules: { ...document.modules, [module]: rights } });
  }
} // prettier-ignore

/** A rule that marks and tells of costly visits, and an approval by the manager. */
const flowsOf = (module: string) =>
  [
    {
      kind: 'workflow',
      module,
      name: 'costly',
      active: true,
      runAs: 'rule',
      trigger: { type: 'record_created' },
      condition: { field: 'currency', op: 'gt', value: 1000 },
      steps: [
        { id: 'mark', type: 'update_record', input: { data: { picklist: 'option_2' } } },
        {
          id: 'tell',
          type: 'notify',
          input: { to: [{ field: 'owner' }], title: '{{ record.name }}', body: 'A costly visit / 高额拜访' },
        },
      ],
    },
    {
      kind: 'approval',
      module,
      name: 'cost',
      entry: { field: 'currency', op: 'gt', value: 1000 },
      nodes: [
        {
          id: 'boss',
          type: 'approve',
          mode: 'any',
          approvers: [{ type: 'manager', level: 1 }],
          fields: { integer: 'write' },
        },
      ],
    },
  ] as const;
