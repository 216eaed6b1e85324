import type { Browser } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { openStage } from './stage.js';

interface Found {
  readonly data: readonly { readonly id: string; readonly name: string; readonly account: string }[];
}

const REASONS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['客户承诺本季度内签约，折扣换取三年维保。', '竞争对手报价低 9%，申请一次性让利。', '二期已口头确认，一期按框架价执行。'],
  en: ['They sign this quarter if we meet the price; three years of service included.', 'Vantor is 9% below us. One-time discount.', 'Phase two is agreed by word; phase one at the framework price.'],
}; // prettier-ignore

/** Gives the language's manager something to decide on: three of the seller's open opportunities ask for a discount. */
export async function prepare(browser: Browser, url: string, locale: Locale): Promise<void> {
  const { stage, context } = await openStage(browser, url, 'seller', locale, 1440);
  try {
    const waiting = await stage.ask<{ data: readonly unknown[] }>('GET', '/approvals?box=mine');
    if (waiting.data.length >= 3) return;
    const { data } = await stage.ask<Found>('POST', '/records/opportunity/query', {
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: { me: true } },
          { field: 'sales_stage', op: 'in', value: ['needs', 'proposal', 'negotiation', 'qualify'] },
          { field: 'approval_status', op: 'eq', value: 'none' },
        ],
      },
      fields: ['name'],
      sort: '-amount',
      limit: 3,
    });
    for (const [i, { id }] of data.entries()) {
      await stage.ask('PATCH', `/records/opportunity/${id}`, { discount: 12 + i });
      await stage.ask('POST', `/records/opportunity/${id}/submit`, { comment: REASONS[locale][i] });
    }
  } finally {
    await context.close();
  }
}
