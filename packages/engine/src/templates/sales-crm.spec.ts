import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Json } from '@mokuai/expression';
import { folderTemplates } from './folder-source.js';
import type { Template } from './template.js';
import { referencesOf } from './values.js';

const ROOT = fileURLToPath(new URL('../../../../templates', import.meta.url));

type Data = Readonly<Record<string, Json>>;

let template: Template;
let records: Map<string, Data>;
beforeAll(async () => {
  template = (await folderTemplates(ROOT).load('sales-crm'))!;
  records = new Map(template.data.flatMap((file) => file.records.map((r) => [`${file.module}:${r.ref}`, r.data])));
});

const all = (module: string): Data[] =>
  [...records].filter(([key]) => key.startsWith(`${module}:`)).map(([, data]) => data);
const at = (reference: Json | undefined): Data => records.get(String(reference).slice(1))!;
const sum = (rows: readonly Data[], field: string): number =>
  Math.round(rows.reduce((total, row) => total + Number(row[field]), 0) * 100) / 100;
const days = (value: Json | undefined): number => (value as { daysFromNow: number }).daysFromNow;

/** What the sample records of sales-crm promise to whoever looks closely. */
describe('the sales application’s records', () => {
  it('are what their generator makes', async () => {
    const { makeFiles } = (await import(pathToFileURL(`${ROOT}/sales-crm/generate/records.mjs`).href)) as {
      makeFiles: () => { name: string; text: string }[];
    };
    const files = makeFiles();
    expect((await readdir(`${ROOT}/sales-crm/data`)).sort()).toEqual(files.map(({ name }) => name));
    for (const { name, text } of files) expect(await readFile(`${ROOT}/sales-crm/data/${name}`, 'utf8')).toBe(text);
  });

  it('are about 3,000, each under a name of its own, and refer to earlier ones', () => {
    const before = new Set<string>();
    for (const { module, records: rows } of template.data)
      for (const { ref, data } of rows) {
        expect(referencesOf(data).filter((key) => !before.has(key))).toEqual([]);
        before.add(`${module}:${ref}`);
      }
    expect(before.size).toBeGreaterThan(3000);
    expect(before.size).toBe(template.data.flatMap((file) => file.records).length);
  });

  it('add up, from the lines of a quote to what was received for a contract', () => {
    for (const [parent, total] of [['quote', 'subtotal'], ['order', 'amount']] as const)
      for (const [key, data] of [...records].filter(([one]) => one.startsWith(`${parent}:`))) {
        const lines = all(`${parent}_line`).filter((line) => line[parent] === `@${key}`);
        expect(lines.length).toBeGreaterThan(0);
        expect(sum(lines, 'amount')).toBe(data[total]);
      } // prettier-ignore
    for (const line of [...all('quote_line'), ...all('order_line')]) {
      const full = Number(line['quantity']) * Number(line['unit_price']);
      expect(Number(line['amount'])).toBeCloseTo(full * (1 - Number(line['discount']) / 100), 1);
      expect(line['unit_price']).toBe(at(line['product'])['list_price']);
    }
    for (const quote of all('quote')) expect(quote['total']).toBe(at(quote['opportunity'])['amount']);
    for (const [key, contract] of [...records].filter(([one]) => one.startsWith('contract:'))) {
      const orders = all('order').filter((order) => order['contract'] === `@${key}`);
      expect(contract['received']).toBe(sum(orders, 'paid'));
      expect(contract['amount']).toBe(at(contract['opportunity'])['amount']);
    }
  });

  it('agree about whose customer it is, who works there and what came first', () => {
    for (const module of ['opportunity', 'quote', 'contract', 'order'])
      for (const record of all(module)) {
        expect(record['owner']).toBe(at(record['account'])['owner']);
        expect(at(record['contact'])['account']).toBe(record['account']);
      }
    for (const contract of all('contract')) {
      expect(at(contract['opportunity'])['sales_stage']).toBe('won');
      expect(days(contract['signed_on'])).toBeLessThanOrEqual(0);
    }
    for (const order of all('order')) {
      expect(days(order['order_date'])).toBeGreaterThan(days(at(order['contract'])['signed_on']));
      expect(days(order['delivery_date'])).toBeGreaterThan(days(order['order_date']));
    }
  });

  it('belong to nobody: every address is below .example', () => {
    const addresses = [...records.values()].flatMap((data) => [data['email'], data['website']]).filter(Boolean);
    expect(addresses.length).toBeGreaterThan(600);
    for (const address of addresses) expect(String(address)).toMatch(/^[\x21-\x7e]+\.example$/);
  });
});
