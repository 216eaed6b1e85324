import { describe, expect, it } from '@jest/globals';
import type { ApiRecord } from '@mokuai/contract';
import type { Locator } from 'playwright-core';
import { barriers } from '../axe.fixture.js';
import { ask } from '../people.fixture.js';
import { table } from './cases.fixture.js';
import { reads } from './place.fixture.js';
import { bodyOf, MODULE, valueIn } from './trial.fixture.js';
import type { Session } from './session.fixture.js';

/** The value beside a label on the page of a record; what is shown at its head too stands there first. */
export function valueBeside(session: Session, label: string): Locator {
  const exact = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  return session.page
    .locator('dl > div', { has: session.page.locator('dt', { hasText: exact }) })
    .last()
    .locator('dd > span')
    .first();
}

export const form = (session: Session): Locator => session.page.getByRole('main');

/** The record that the page shows, by its id. */
const recordShown = (session: Session): string => /\/m\/\w+\/([0-9a-f-]{36})/.exec(session.page.url())?.[1] ?? '';

/** Every type is filled in, kept and read. */
export function inForms(session: Session): void {
  const { t } = session;
  const save = () => session.page.getByRole('button', { name: t('action.save'), exact: true }).click();
  const record = () => ask<ApiRecord>(session.page, 'GET', `/records/${MODULE.name}/${session.world.records[0]!.id}`);

  describe('is filled in a form', () => {
    it('that is opened', async () => {
      await session.page.goto(`/m/${MODULE.name}/new`);
      await session.page.getByLabel('Name', { exact: true }).fill('First');
    });

    it.each(table(({ story }) => story.first !== undefined))('%s', async (_, subject) => {
      await subject.story.first!.fill(session.place(form(session), session.labelOf(subject)));
    });

    it('without barriers, and saved', async () => {
      expect(await barriers(session.page, 'light')).toEqual([]);
      await save();
      await session.page.getByRole('heading', { name: 'First', exact: true }).waitFor();
      session.world.records[0] = await ask(session.page, 'GET', `/records/${MODULE.name}/${recordShown(session)}`);
    });

    it.each(table(({ story }) => story.first !== undefined))('%s, which the API gives back', async (_, subject) => {
      expect((await record())[session.nameOf(subject)]).toEqual(valueIn(subject.story.first!.value, session.world));
    });
  });

  describe('is read on the page of its record', () => {
    it.each(table())('%s', async (_, subject) => {
      const { first, given } = subject.story;
      await reads(valueBeside(session, session.labelOf(subject)), first?.reads ?? given!, session);
    });

    it('without barriers', async () => {
      expect([...(await barriers(session.page, 'light')), ...(await barriers(session.page, 'dark'))]).toEqual([]);
    });

    it('and beside others', async () => {
      const { page, world, names } = session;
      const made = (name: string, which: 'second' | 'third') =>
        ask<ApiRecord>(page, 'POST', `/records/${MODULE.name}`, { name, ...bodyOf(which, names, world) });
      world.records.push(await made('Second', 'second'), await made('Third', 'third'));
    });
  });
}

/** Every type is changed in the form, and history says from what to what. */
export function inHistory(session: Session): void {
  const { t } = session;
  const changed = table(({ story }) => story.change !== undefined);

  describe('is changed in its form', () => {
    it('that is opened', async () => {
      await session.page.goto(`/m/${MODULE.name}/${session.world.records[0]!.id}`);
      await session.page.getByRole('button', { name: t('action.edit'), exact: true }).click();
      await session.page.getByRole('button', { name: t('action.save'), exact: true }).waitFor();
    });

    it.each(changed)('%s', async (_, subject) => {
      await subject.story.change!.fill(session.place(form(session), session.labelOf(subject)));
    });

    it('and saved', async () => {
      await session.page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await session.page.getByRole('button', { name: t('action.edit'), exact: true }).waitFor();
    });

    it.each(changed)('%s, which the API gives back', async (_, subject) => {
      const now = await ask<ApiRecord>(session.page, 'GET', `/records/${MODULE.name}/${session.world.records[0]!.id}`);
      expect(now[session.nameOf(subject)]).toEqual(valueIn(subject.story.change!.value, session.world));
    });
  });

  describe('is in history', () => {
    it.each(changed)('%s', async (_, subject) => {
      const { first, change } = subject.story;
      const line = session.page
        .getByRole('complementary', { name: t('timeline.title') })
        .locator('dl > div')
        .filter({ has: session.page.locator('dt').getByText(session.labelOf(subject), { exact: true }) });
      await reads(line.locator('dd > s'), first!.inline ?? first!.reads, session);
      await reads(line.locator('dd > span'), change!.inline ?? change!.reads, session);
    });
  });
}
