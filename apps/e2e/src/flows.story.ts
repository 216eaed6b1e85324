import { afterAll, describe, expect, it } from '@jest/globals';
import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';
import type { ApprovalDetail, DefinitionEntry, WorkflowRun } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

interface Made {
  readonly id: string;
}

/** Workflows and approvals are built from cards by clicking, published, and do what their cards say. */
export function flowsStory(running: () => Running, admin = ADMIN): void {
  const tabs: Tab[] = [];
  const open = async (
    locale: Locale,
    email = admin.email,
    password: string | undefined = email === admin.email ? admin.password : undefined,
    viewport?: typeof PHONE,
  ): Promise<Page> => {
    const tab = await openTab(running().browser, running().product.url, locale, viewport);
    tabs.push(tab);
    await signIn(tab.page, locale, email, password);
    await ask(tab.page, 'PATCH', '/auth/me', { locale });
    return tab.page;
  };

  describe('flows', () => {
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    /** The designer's hands on one page. */
    const handsOn = (page: Page, locale: Locale) => {
      const t = wordsOf(locale);
      const button = (name: string | RegExp, on: Page | Locator = page): Locator =>
        on.getByRole('button', { name, exact: true });
      const panel = page.locator('aside').last();
      const card = (key: string): Locator => page.locator(`[data-card="${key}"]`);
      const state = (key: string): Locator => page.locator(`[data-run]:has([data-card="${key}"])`);
      return {
        t,
        button,
        panel,
        card,
        state,
        /** Begins without what others left drafted. */
        async clear(): Promise<void> {
          const { data } = await ask<{ data: DefinitionEntry[] }>(page, 'GET', '/definitions');
          for (const { kind, name, state } of data)
            if (state !== 'published') await ask(page, 'DELETE', `/definitions/${kind}/${name}?draft=true`);
        },
        async begin(module: string, kind: 'workflow' | 'approval', words: { en: string; zh: string }): Promise<void> {
          await page.goto(`/designer/${module}?tab=flows`);
          await button(t(`flow.add.${kind}`)).click();
          await page.getByLabel(t('designer.labelZh')).fill(words.zh);
          await page.getByLabel(t('designer.labelEn')).fill(words.en);
          await button(t('designer.create')).click();
          await page
            .getByRole('heading', { name: locale === 'en' ? words.en : words.zh })
            .first()
            .waitFor();
        },
        /** Puts a card into the gap of this name. */
        async add(gap: string, kind: string): Promise<void> {
          await page.locator(`[data-gap="${gap}"]`).click();
          await page.getByRole('menuitem', { name: kind }).click();
        },
        /** Says a condition of one comparison with an option. */
        async when(field: string, option: string): Promise<void> {
          await button(t('flows.condition.add'), panel).click();
          const drawer = page.getByRole('dialog');
          await drawer.getByRole('combobox', { name: t('filter.field') }).click();
          await page.keyboard.type(field);
          await page.locator('.ant-select-item-option').filter({ hasText: field }).first().click();
          await drawer.getByRole('combobox', { name: t('filter.value', { field }) }).click();
          await page.locator('.ant-select-item-option').getByText(option, { exact: true }).last().click();
          await button(t('filter.apply'), drawer).click();
          await drawer.waitFor({ state: 'hidden' });
        },
        /** Inserts a reference that is found by typing. */
        async refer(label: string, field: string): Promise<void> {
          await button(t('flows.reference.insert', { label }), panel).click();
          const search = page.getByRole('textbox', { name: t('flows.reference.search') });
          await search.fill(field);
          await page.getByRole('option').first().waitFor();
          await search.press('Enter');
          await search.waitFor({ state: 'hidden' });
        },
        async publish(): Promise<void> {
          await page.getByRole('button', { name: t('publish.open') }).click();
          const dialog = page.getByRole('dialog');
          await button(t('publish.publish'), dialog).click();
          await button(t('publish.stay'), dialog).click();
          await dialog.waitFor({ state: 'hidden' });
        },
      };
    };

    it('build a workflow by clicks, which acts on a record, and whose run can be read on its cards', async () => {
      const page = await open('zh-CN');
      const { t, button, panel, card, state, clear, begin, add, when, refer, publish } = handsOn(page, 'zh-CN');
      await clear();
      const name = `升级处理 ${Date.now()}`;
      await begin('service_request', 'workflow', { zh: name, en: `Escalate ${Date.now()}` });

      await card('trigger').click();
      await page.getByRole('radio', { name: t('flows.trigger.type.record_updated'), exact: true }).check();
      await card('condition').click();
      await when('优先级', '高');
      await card('condition').getByText('高').waitFor();

      await add('0', '更新记录');
      await panel.getByRole('combobox', { name: t('flows.step.addField') }).click();
      await page.keyboard.type('处理结果');
      await page.locator('.ant-select-item-option').getByText('处理结果', { exact: true }).click();
      await panel.getByLabel('处理结果', { exact: true }).fill('已升级');
      await refer('处理结果', '工单编号');
      await card('item/update_record').getByText('工单编号').waitFor();

      await add('1', '发送通知');
      const title = `${t('flows.step.title')} ${t('locale.zh-CN')}`;
      await panel.getByRole('textbox', { name: title }).pressSequentially('请尽快处理：');
      await refer(title, '主题');

      // By keys: up before the first step, and back; then a copy that is taken back.
      const order = (): Promise<(string | null)[]> =>
        page.locator('[data-card^="item/"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-card')));
      await card('item/notify').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await until(async () => (await order())[0] === 'item/notify');
      await page.keyboard.press('Alt+ArrowDown');
      await until(async () => (await order())[1] === 'item/notify');
      await button(t('flows.card.copy'), panel).click();
      await until(async () => (await order()).length === 3);
      await button(t('designer.undo')).click();
      await until(async () => (await order()).length === 2);

      // What was chosen is gone; the flow itself is beside the canvas again.
      await panel.getByRole('switch', { name: t('flow.active') }).click();
      expect(await barriers(page, 'light')).toEqual([]);
      await publish();

      const { data: accounts } = await ask<{ data: Made[] }>(page, 'GET', '/records/account?limit=1');
      const record = await ask<Made>(page, 'POST', '/records/service_request', {
        account: accounts[0]!.id,
        subject: '机房空调故障',
        type: 'fault',
        status: 'new',
        priority: 'normal',
      });
      await ask(page, 'PATCH', `/records/service_request/${record.id}`, { priority: 'high' });
      await page.goto(`/m/service_request/${record.id}`);
      await until(async () => {
        const now = await ask<{ solution: string | null }>(page, 'GET', `/records/service_request/${record.id}`);
        return now.solution?.startsWith('已升级') ?? false;
      });

      const runs = async (): Promise<readonly WorkflowRun[]> =>
        (await ask<{ data: WorkflowRun[] }>(page, 'GET', `/workflow-runs?record=${record.id}`)).data;
      await until(async () =>
        (await runs()).some((run) => run.workflow.startsWith('escalate') && run.status === 'done'),
      );
      await page.goto('/designer/service_request?tab=flows');
      await page.getByRole('button', { name }).first().click();
      await page
        .getByRole('radiogroup', { name: t('flows.part.parts') })
        .getByText(t('flows.part.runs'))
        .click();
      await page
        .getByRole('list', { name: t('flows.run.runs') })
        .getByText('机房空调故障')
        .last()
        .click();
      await state('item/notify').waitFor();
      for (const key of ['trigger', 'condition', 'item/update_record', 'item/notify'])
        expect(await state(key).getAttribute('data-run')).toBe('done');
      await card('item/update_record').click();
      await panel
        .getByText(/已升级/)
        .first()
        .waitFor();
      await button(t('flows.run.close')).click();
    }, 180_000);

    it('build an approval with a branch, tell who would decide, and ask that person', async () => {
      const page = await open('en');
      const { t, button, panel, card, clear, begin, add, when, publish } = handsOn(page, 'en');
      await clear();
      const label = `Terms ${Date.now()}`;
      await begin('quote', 'approval', { en: label, zh: label });
      await card('item/manager').waitFor();
      await add('0', t('flows.node.type.branch'));
      await card('branch/branch/0').click();
      await when('Payment terms', 'Net 60 days');
      await add('branch/0/0', t('flows.node.type.approve'));
      await panel.getByText(t('flows.node.modeOf.all')).click();
      await button(t('flows.people.kind.manager'), panel).click();
      await button(t('flows.people.kind.role'), panel).click();
      // Nobody is chosen yet: the card says so where it is, and nothing can be published.
      await page.getByText(t('flows.part.faults_one', { count: 1 })).waitFor();
      await panel.getByRole('combobox', { name: /Role/ }).click();
      await page.locator('.ant-select-item-option').getByText('Sales manager', { exact: true }).click();
      await page.keyboard.press('Escape');
      await page.getByText(t('flows.part.faults_one', { count: 1 })).waitFor({ state: 'hidden' });
      // The new node is carried behind the branch and back into it.
      await button(t('flows.card.more', { card: t('flows.node.type.approve') }))
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('flows.card.move') }).click();
      await page.locator('[data-gap="1"]').click();
      await button(t('designer.undo')).click();
      await publish();

      const seller = await open('en', 'james.okafor@demo.mokuai.example');
      const { data } = await ask<{ data: Made[] }>(seller, 'GET', '/records/account?limit=1');
      const subject = `Quote on long terms ${Date.now()}`;
      const quote = await ask<Made>(seller, 'POST', '/records/quote', {
        name: subject,
        account: data[0]!.id,
        status: 'draft',
        payment_terms: 'net_60',
      });

      await page
        .getByRole('radiogroup', { name: t('flows.part.parts') })
        .getByText(t('flows.part.simulate'))
        .click();
      await page.getByLabel(t('flows.simulate.record', { module: 'Quote' })).fill('Quote on long terms');
      await page.locator('.ant-select-item-option').filter({ hasText: subject }).first().click();
      await page.getByText('James Okafor').first().waitFor();
      await button(t('flows.simulate.go')).click();
      const path = page.getByRole('region', { name: t('flows.simulate.result') });
      await path.getByText('Emma Fischer').first().waitFor();

      await ask(seller, 'POST', `/records/quote/${quote.id}/submit`, {
        approval: label.toLowerCase().replace(' ', '_'),
      });
      const manager = await open('en', 'emma.fischer@demo.mokuai.example');
      await manager.goto('/inbox?box=todo');
      await manager.getByRole('button', { name: new RegExp(subject) }).click();
      await manager.getByRole('heading', { name: subject }).waitFor();
      const { data: asked } = await ask<{ data: Made[] }>(manager, 'GET', `/approvals?module=quote&record=${quote.id}`);
      const detail = await ask<ApprovalDetail>(manager, 'GET', `/approvals/${asked[0]!.id}`);
      expect(detail.label).toBe(label);
      expect(detail.path[0]).toMatchObject({ mode: 'all', state: 'active' });
      expect(detail.actions).toContain('approve');
    }, 180_000);

    it('are read from above to below on a phone', async () => {
      const page = await open('zh-CN', undefined, undefined, PHONE);
      const { t, card } = handsOn(page, 'zh-CN');
      await page.goto('/designer/contract?tab=flows');
      await page.getByRole('button', { name: '合同审批' }).first().click();
      const inOrder = page.locator('[data-card]');
      await card('item/director').waitFor();
      const tops = await inOrder.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await card('item/director').click();
      await page.getByRole('dialog').getByText(t('flows.node.who')).waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
    }, 120_000);
  });
}
