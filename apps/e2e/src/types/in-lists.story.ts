import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { aboutField, byOperator, condition, offeredOperators, openFilter } from '../filter.fixture.js';
import { cell, head, showsRows, sorting, toColumn } from '../grid.fixture.js';
import { ask } from '../people.fixture.js';
import { table, type Subject } from './cases.fixture.js';
import { reads } from './place.fixture.js';
import { HOLDER, makeHolder, MODULE, viewOf } from './trial.fixture.js';
import type { Session } from './session.fixture.js';
import type { Asked, Rows } from './type-case.fixture.js';

/** Every type is read in a list, sorted and filtered by, and read behind a lookup. */
export function inLists(session: Session): void {
  const { t } = session;
  let view = '';
  const ids = (rows: Rows): readonly string[] => {
    return [...rows].map((row) => session.world.records[Number(row) - 1]!.id);
  };
  const shownIn = ({ story }: Subject) => story.first?.cell ?? story.first?.reads ?? story.given!;

  describe('is read in a list', () => {
    beforeAll(async () => {
      view = await viewOf(session.page, MODULE.name, ['name', ...session.names.values()]);
      await session.page.goto(`/m/${MODULE.name}?view=${view}&sort=name`);
      await showsRows(session.page, ids('123'));
    });
    it.each(table())('%s', async (_, subject) => {
      const path = session.nameOf(subject);
      await toColumn(session.page, path);
      await reads(cell(session.page, session.world.records[0]!.id, path), shownIn(subject), session);
    });
  });

  describe('is sorted by at the head of its column, where its values have an order', () => {
    it.each(table(({ type }) => type.compare !== undefined))('%s', async (_, subject) => {
      const path = session.nameOf(subject);
      const up = subject.story.falls ? [...ids('12')].reverse().concat(ids('3')) : ids('123');
      await toColumn(session.page, path);
      await head(session.page, path).click();
      await showsRows(session.page, up);
      expect(await sorting(session.page, path)).toBe('ascending');
      await head(session.page, path).click();
      await showsRows(session.page, [...up].reverse());
      expect(await sorting(session.page, path)).toBe('descending');
    });

    it.each(table(({ type }) => type.compare === undefined))('%s: not offered', async (_, subject) => {
      const path = session.nameOf(subject);
      await toColumn(session.page, path);
      await head(session.page, path).click();
      const menu = session.page.getByRole('menu');
      await menu.getByRole('menuitem', { name: t('columns.filter'), exact: true }).waitFor();
      expect(await menu.getByRole('menuitem', { name: t('columns.ascending'), exact: true }).count()).toBe(0);
      await session.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
    });
  });

  describe.each(table())('is filtered by: %s', (_, subject) => {
    const asked = Object.entries(subject.story.operators) as [string, Asked][];
    const row = async () => condition(await openFilter(session.page, t), t);

    it('every operator that it has is offered', async () => {
      await session.page.goto(`/m/${MODULE.name}?sort=name`);
      await showsRows(session.page, ids('123'));
      const about = await row();
      await aboutField(about, t, session.labelOf(subject));
      const wanted = asked.map(([operator]) => t(`operator.${operator}`));
      expect([...(await offeredOperators(about, t))].sort()).toEqual(wanted.sort());
    });

    it.each(asked)('%s', async (operator, [fill, rows]) => {
      const { page } = session;
      const about = await row();
      await aboutField(about, t, session.labelOf(subject));
      // What was asked last is not kept.
      if (fill) await byOperator(about, t, 'empty');
      await byOperator(about, t, operator);
      const field = session.labelOf(subject);
      await fill?.(session.place(about, operator === 'between' ? field : t('filter.value', { field })));
      const answer = page.waitForResponse((one) => {
        const body = one.request().postData() ?? '';
        // Sums are asked for apart.
        return one.url().endsWith('/query') && body.includes(`"op":"${operator}"`) && body.includes('"count"');
      });
      await page.getByRole('button', { name: t('filter.apply'), exact: true }).click();
      const { data } = (await (await answer).json()) as RecordPage;
      expect(data.map(({ id }) => id)).toEqual(ids(rows));
      await showsRows(page, ids(rows));
    });
  });

  describe('is read behind a lookup', () => {
    let holder: ApiRecord;
    beforeAll(async () => {
      const { page, world, names } = session;
      await makeHolder(page);
      holder = await ask(page, 'POST', `/records/${HOLDER.name}`, { name: 'Holder', of: world.records[0]!.id });
      const columns = ['name', 'of', ...[...names.values()].map((name) => `of.${name}`)];
      await page.goto(`/m/${HOLDER.name}?view=${await viewOf(page, HOLDER.name, columns)}`);
      await showsRows(page, [holder.id]);
    });
    it.each(table())('%s', async (_, subject) => {
      const path = `of.${session.nameOf(subject)}`;
      await toColumn(session.page, path);
      await reads(cell(session.page, holder.id, path), shownIn(subject), session);
    });
  });
}
