import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { until } from '@mokuai/testing';
import { DESKTOP, openTab, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';

/** The workflows that come with the sales application, woken by people and carried out by the worker. */
export function salesRulesStory(running: () => Running): void {
  describe('the rules of the sales application', () => {
    let tab: Tab;
    const post = (module: string, data: Record<string, unknown>): Promise<ApiRecord> =>
      ask(tab.page, 'POST', `/records/${module}`, data);
    const found = async (module: string, filter: unknown): Promise<readonly ApiRecord[]> =>
      (await ask<RecordPage>(tab.page, 'POST', `/records/${module}/query`, { filter })).data;
    const told = async (words: string): Promise<boolean> => {
      const { data } = await ask<{ data: readonly { title: string }[] }>(tab.page, 'GET', '/notifications');
      return data.some(({ title }) => title.includes(words));
    };

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, 'zh-CN', DESKTOP);
    });
    afterAll(async () => {
      await tab?.close();
    });

    it('plan a call for a lead that becomes hot, and tell its owner, once', async () => {
      await signIn(tab.page, 'zh-CN', 'lin.zhiyuan@demo.mokuai.example');
      const company = `热线 ${Date.now()}`;
      const lead = await post('lead', { name: '韩以宁', company, rating: 'cold' });
      await ask(tab.page, 'PATCH', `/records/lead/${lead.id}`, { rating: 'hot' });
      const calls = () => found('activity', { field: 'lead', op: 'eq', value: lead.id });
      await until(async () => (await calls()).length > 0);
      await until(() => told(company));
      expect(await calls()).toMatchObject([{ type: 'call', priority: 'high', owner: lead['owner'] }]);
      // Hot it was before: nothing new follows from another change.
      await ask(tab.page, 'PATCH', `/records/lead/${lead.id}`, { title: '采购经理' });
      await ask(tab.page, 'PATCH', `/records/lead/${lead.id}`, { rating: 'warm' });
      await ask(tab.page, 'PATCH', `/records/lead/${lead.id}`, { rating: 'hot' });
      await until(async () => (await calls()).length === 2);
    });

    it('begin an urgent request at once, and tell all of service', async () => {
      await tab.page.context().clearCookies();
      await signIn(tab.page, 'zh-CN', 'song.mingzhe@demo.mokuai.example');
      const [account] = await found('account', { field: 'status', op: 'eq', value: 'active' });
      const subject = `产线停机 ${Date.now()}`;
      const request = await post('service_request', { subject, account: account!.id, priority: 'urgent' });
      await until(
        async () =>
          (await ask<ApiRecord>(tab.page, 'GET', `/records/service_request/${request.id}`))['status'] === 'in_progress',
      );
      await until(() => told(subject));
    });
  });
}
