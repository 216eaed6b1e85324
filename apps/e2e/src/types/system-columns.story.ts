import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiRecord } from '@mokuai/contract';
import { cell, head, showsRows, sorting, toColumn } from '../grid.fixture.js';
import { ask } from '../people.fixture.js';
import { daysFromNow, isoDay } from './days.fixture.js';
import { filteredBy } from './filtered-by.story.js';
import { form, valueBeside } from './in-forms.story.js';
import { dated, first, found, lasting, reads, type Reading, type World } from './place.fixture.js';
import type { Session } from './session.fixture.js';
import { HOLDER, MODULE, viewOf } from './trial.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

interface SystemColumn {
  readonly name: string;
  readonly label: string;
  readonly reads: Reading;
  readonly operators: TypeCase['operators'];
}

const me = (world: World): string => world.users[0]!.name;
const other = (world: World): string => world.users[1]!.name;
const [today, yesterday] = [0, -1].map((days) => isoDay(daysFromNow(days))) as [string, string];
const given = { empty: [null, ''], not_empty: [null, '123'] } as const;

const person = (name: string, label: string): SystemColumn => ({
  ...{ name, label, reads: me },
  operators: {
    eq: [first('user.who', 'user.me'), '123'],
    ne: [found(me), ''],
    in: [found(me, other), '123'],
    not_in: [found(other), '123'],
    ...given,
  },
});

const moment = (name: string, label: string): SystemColumn => ({
  ...{ name, label, reads: /\d\d:\d\d$/ },
  operators: {
    on: [dated(today), '123'],
    before: [dated(today), ''],
    after: [dated(yesterday), '123'],
    within: [lasting('last_n_days'), '123'],
    ...given,
  },
});

const COLUMNS: readonly SystemColumn[] = [
  moment('created_at', 'Created at'),
  person('created_by', 'Created by'),
  moment('updated_at', 'Updated at'),
  person('updated_by', 'Updated by'),
];
const table = COLUMNS.map((column) => [column.name, column] as const);
const names = COLUMNS.map(({ name }) => name);

/** What every record says of itself is read, sorted and filtered by like a field, and written by nobody. */
export function systemColumns(session: Session): void {
  const { t } = session;

  describe('what is written by itself', () => {
    it('is read in a list, whose order it may be', async () => {
      const view = await viewOf(session.page, MODULE.name, ['name', ...names]);
      await session.page.goto(`/m/${MODULE.name}?view=${view}&sort=name`);
      await showsRows(session.page, session.ids('123'));
      for (const column of COLUMNS) {
        await toColumn(session.page, column.name);
        await reads(cell(session.page, session.world.records[0]!.id, column.name), column.reads, session);
      }
      await head(session.page, 'created_at').click();
      await showsRows(session.page, session.ids('123'));
      expect(await sorting(session.page, 'created_at')).toBe('ascending');
      await head(session.page, 'created_at').click();
      await showsRows(session.page, [...session.ids('123')].reverse());
    });

    describe.each(table)('is filtered by: %s', (_, { label, operators }) =>
      filteredBy(session, () => label, operators),
    );

    describe('is placed in a layout', () => {
      let holder: ApiRecord;
      beforeAll(async () => {
        const { page, world } = session;
        const fields = ['name', 'of', ...names].map((field) => ({ field }));
        const key = `layout/${HOLDER.name}.all`;
        const tabs = [{ label: 'All', sections: [{ label: 'All', columns: 2, fields }] }];
        const everywhere = { pages: ['create', 'edit', 'detail'], tabs };
        await ask(page, 'PUT', `/definitions/${key}`, { kind: 'layout', schemaVersion: 1, module: HOLDER.name, name: 'all', label: 'All', ...everywhere }); // prettier-ignore
        await ask(page, 'POST', '/publish', { only: [key] });
        holder = await ask(page, 'POST', `/records/${HOLDER.name}`, { name: 'Itself', of: world.records[0]!.id });
        await page.goto(`/m/${HOLDER.name}/${holder.id}`);
      });
      it.each(table)('and read there: %s', async (_, { label, reads: wanted }) => {
        await reads(valueBeside(session, label), wanted, session);
      });
      it('and read behind a lookup', async () => {
        const { page } = session;
        const view = await viewOf(page, HOLDER.name, ['name', 'of', ...names.map((name) => `of.${name}`)]);
        await page.goto(`/m/${HOLDER.name}?view=${view}`);
        for (const column of COLUMNS) {
          await toColumn(page, `of.${column.name}`);
          await reads(cell(page, holder.id, `of.${column.name}`), column.reads, session);
        }
      });
      it('and filled in by nobody', async () => {
        await session.page.goto(`/m/${HOLDER.name}/new`);
        await form(session).getByLabel('Name', { exact: true }).waitFor();
        for (const { label } of COLUMNS) expect(await form(session).getByLabel(label, { exact: true }).count()).toBe(0);
        await session.page.getByRole('button', { name: t('action.cancel'), exact: true }).click();
      });
    });
  });
}
