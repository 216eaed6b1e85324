import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiRecord } from '@mokuai/contract';
import { cell, head, showsRows, sorting, toColumn } from '../grid.fixture.js';
import { ask } from '../people.fixture.js';
import { table, type Subject } from './cases.fixture.js';
import { filteredBy } from './filtered-by.story.js';
import { reads } from './place.fixture.js';
import { HOLDER, makeHolder, MODULE, viewOf } from './trial.fixture.js';
import type { Session } from './session.fixture.js';
import type { Rows } from './type-case.fixture.js';

/** Every type is read in a list, sorted and filtered by, and read behind a lookup. */
export function inLists(session: Session): void {
  const { t } = session;
  let view = '';
  const ids = (rows: Rows): readonly string[] => session.ids(rows);
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

  describe.each(table())('is filtered by: %s', (_, subject) =>
    filteredBy(session, () => session.labelOf(subject), subject.story.operators),
  );

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
