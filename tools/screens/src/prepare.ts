import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { makeFiles } from './files.js';
import type { Ask, Person } from './screen.js';
import { openStage } from './stage.js';
import { firstId } from './steps.js';

interface Found {
  readonly data: readonly { readonly id: string }[];
}

const REASONS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['客户承诺本季度内签约，折扣换取三年维保。', '竞争对手报价低 9%，申请一次性让利。', '二期已口头确认，一期按框架价执行。', '老客户年度框架，折扣与去年一致。'],
  en: ['They sign this quarter if we meet the price; three years of service included.', 'Vantor is 9% below us. One-time discount.', 'Phase two is agreed by word; phase one at the framework price.', 'A customer of six years; the discount is that of last year.'],
}; // prettier-ignore

const DECIDED: Readonly<Record<Locale, string>> = {
  'zh-CN': '同意，请附上去年的框架协议。',
  en: 'Agreed. Please attach last year’s framework agreement.',
};

const OWN_VIEW: Readonly<Record<Locale, string>> = { 'zh-CN': '本季度大单', en: 'Big ones this quarter' };

/** What nobody has done in the demo data, and is to be seen: something to decide on and decided, files, a view of one's own, a run. */
export async function prepare(browser: Browser, url: string, locale: Locale): Promise<void> {
  const as = async (person: Person, work: (ask: Ask) => Promise<void>): Promise<void> => {
    const { stage, close } = await openStage(browser, url, person, locale, 1440);
    try {
      await work(stage.ask);
    } finally {
      await close();
    }
  };
  await as('seller', (ask) => submit(ask, REASONS[locale]));
  const files = await makeFiles(browser, locale);
  await as('manager', async (ask) => {
    await decideOne(ask, DECIDED[locale]);
    await saveView(ask, OWN_VIEW[locale]);
    // First: it may become the biggest, which has the files.
    await makeRun(ask);
    await attach(ask, files);
  });
  await as('admin', untilRun);
}

/** Some of the seller's open opportunities ask for a discount. */
async function submit(ask: Ask, reasons: readonly string[]): Promise<void> {
  const waiting = await ask<Found>('GET', '/approvals?box=mine');
  if (waiting.data.length >= reasons.length) return;
  const { data } = await ask<Found>('POST', '/records/opportunity/query', {
    filter: {
      and: [
        { field: 'owner', op: 'eq', value: { me: true } },
        { field: 'sales_stage', op: 'in', value: ['needs', 'proposal', 'negotiation', 'qualify'] },
        { field: 'approval_status', op: 'eq', value: 'none' },
      ],
    },
    fields: ['name'],
    sort: '-amount',
    limit: reasons.length,
  });
  for (const [i, { id }] of data.entries()) {
    await ask('PATCH', `/records/opportunity/${id}`, { discount: 12 + i });
    await ask('POST', `/records/opportunity/${id}/submit`, { comment: reasons[i] });
  }
}

/** The last that was submitted is decided on. */
async function decideOne(ask: Ask, comment: string): Promise<void> {
  if ((await ask<Found>('GET', '/approvals?box=done')).data.length > 0) return;
  type Waiting = { readonly data: readonly { readonly id: string; readonly version: number }[] };
  const [one] = (await ask<Waiting>('GET', '/approvals?box=todo')).data;
  if (one) await ask('POST', `/approvals/${one.id}/actions`, { action: 'approve', version: one.version, comment });
}

async function attach(ask: Ask, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const path = `/records/opportunity/${await firstId(ask, 'opportunity', '-amount')}/attachments`;
  const there = await ask<{ data: readonly { readonly name: string }[] }>('GET', path);
  for (const [name, bytes] of files)
    if (!there.data.some((file) => file.name === name))
      await ask('POST', `${path}?name=${encodeURIComponent(name)}`, bytes);
}

async function saveView(ask: Ask, label: string): Promise<void> {
  const there = await ask<Found>('GET', '/my/views?module=opportunity');
  if (there.data.length > 0) return;
  await ask('POST', '/my/views', {
    ...{ module: 'opportunity', label, base: 'all', shared: false },
    content: {
      filter: { field: 'amount', op: 'ge', value: 300_000 },
      sort: ['-amount'],
      columns: ['name', 'account', 'amount', 'sales_stage', 'close_date', 'owner', 'priority'],
      widths: {},
    },
  });
}

/** A deal grows big: a workflow acts. */
async function makeRun(ask: Ask): Promise<void> {
  const { data } = await ask<Found>('POST', '/records/opportunity/query', {
    filter: {
      and: [
        { field: 'sales_stage', op: 'in', value: ['needs', 'proposal', 'negotiation', 'qualify'] },
        { field: 'approval_status', op: 'eq', value: 'none' },
      ],
    },
    fields: ['id'],
    sort: '-amount',
    limit: 1,
  });
  if (data[0]) await ask('PATCH', `/records/opportunity/${data[0].id}`, { amount: 1_280_000, priority: 'normal' });
}

/** Waits until a workflow has run. */
async function untilRun(ask: Ask): Promise<void> {
  for (let asked = 0; asked < 60; asked++) {
    const { data } = await ask<Found>('GET', '/workflow-runs?module=opportunity&status=done');
    if (data.length > 0) return;
    await pause(500);
  }
  throw new Error('no workflow has run');
}
