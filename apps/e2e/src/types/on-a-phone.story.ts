import { describe, expect, it } from '@jest/globals';
import { barriers } from '../axe.fixture.js';
import { foreignWords, shownTexts } from '../foreign-words.fixture.js';
import { table } from './cases.fixture.js';
import { form, valueBeside } from './in-forms.story.js';
import { reads } from './place.fixture.js';
import { MODULE } from './trial.fixture.js';
import type { Session } from './session.fixture.js';

const TITLE = '手机上的记录';

/** Every type is filled in and read where there is little room, in the other language. */
export function onAPhone(session: Session): void {
  const { t, locale } = session;
  const fitsTheScreen = () =>
    session.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  describe('is filled in on a phone', () => {
    it('in a form that is opened', async () => {
      await session.page.goto(`/m/${MODULE.name}/new`);
      await session.page.getByLabel('名称', { exact: true }).fill(TITLE);
    });

    it.each(table(({ story }) => story.first !== undefined))('%s', async (_, subject) => {
      await subject.story.first!.fill(session.place(form(session), session.labelOf(subject)));
      expect(await fitsTheScreen()).toBe(true);
    });

    it('without barriers or words of another language, and saved', async () => {
      expect(foreignWords(await shownTexts(session.page), locale)).toEqual([]);
      expect(await barriers(session.page, 'light')).toEqual([]);
      await session.page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await session.page.getByRole('heading', { name: TITLE, exact: true }).waitFor();
    });
  });

  describe('is read on a phone', () => {
    it.each(table())('%s', async (_, subject) => {
      const { first, given } = subject.story;
      const value = valueBeside(session, session.labelOf(subject));
      await reads(value, first?.reads ?? given!, session);
      await value.scrollIntoViewIfNeeded();
      const box = (await value.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(session.page.viewportSize()!.width);
    });

    it('without barriers, words of another language, or anything beyond the edge', async () => {
      expect(foreignWords(await shownTexts(session.page), locale)).toEqual([]);
      expect([...(await barriers(session.page, 'light')), ...(await barriers(session.page, 'dark'))]).toEqual([]);
      expect(await fitsTheScreen()).toBe(true);
    });
  });
}
