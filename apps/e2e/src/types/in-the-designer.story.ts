import { describe, expect, it } from '@jest/globals';
import type { DefinitionEntry } from '@mokuai/contract';
import { newModule, palette, properties, publishAll } from '../designer.fixture.js';
import { ask } from '../people.fixture.js';
import { SUBJECTS, table, type Subject } from './cases.fixture.js';
import { fieldNames, MODULE } from './trial.fixture.js';
import type { Session } from './session.fixture.js';

interface Field {
  readonly name: string;
  readonly type: string;
}

/** Every type is taken from the palette and set as it should be, by mouse and by keyboard in turn, and published. */
export function inTheDesigner(session: Session): void {
  const { t, locale } = session;
  const panel = () => properties(session.page, locale);
  const words = () => panel().getByLabel(t('designer.label'), { exact: true });

  async function take({ type }: Subject, byKeyboard: boolean): Promise<void> {
    const chips = palette(session.page, locale);
    const name = type.label[locale];
    if (byKeyboard) {
      await chips.getByRole('searchbox').fill(name);
      await chips.getByRole('searchbox').press('Enter');
    } else await chips.getByRole('button', { name, exact: true }).click();
    await panel().locator('header').getByText(name, { exact: true }).last().waitFor();
    // It is called what its type is, until somebody names it.
    await session.page.waitForFunction(([element, wanted]) => (element as HTMLInputElement).value === wanted, [
      (await words().elementHandle())!,
      name,
    ] as const);
  }

  async function call(names: NonNullable<Subject['story']['label']>): Promise<void> {
    await words().fill(names.en);
    await panel().getByText(t('designer.language.zh'), { exact: true }).click();
    await words().fill(names['zh-CN']);
    await panel().getByText(t('designer.language.en'), { exact: true }).click();
  }

  async function set({ story }: Subject): Promise<void> {
    for (const [label, fill] of Object.entries(story.settings ?? {})) {
      if ((await panel().getByLabel(label, { exact: true }).count()) === 0) {
        const shown = await panel().getByRole('tab', { selected: true }).textContent();
        const other = shown === t('designer.part.settings') ? 'display' : 'settings';
        await panel()
          .getByRole('tab', { name: t(`designer.part.${other}`) })
          .click();
      }
      await fill(session.place(panel(), label));
    }
    await panel()
      .getByRole('tab', { name: t('designer.part.settings') })
      .click();
  }

  describe('is made in the designer', () => {
    it('in a module of its own', async () => {
      await newModule(session.page, locale, MODULE.label);
      await palette(session.page, locale).getByRole('searchbox').waitFor();
    });

    it.each(table())('%s', async (name, subject) => {
      await take(subject, SUBJECTS.indexOf(subject) % 2 === 1);
      if (subject.story.label) await call(subject.story.label);
      await set(subject);
      const card = session.page.getByRole('main').locator('[data-field][data-selected]');
      await card.filter({ hasText: session.labelOf(subject) }).waitFor();
      // What no record is without is marked as the form marks it.
      expect([name, await card.locator('[data-required]').count()]).toEqual([
        name,
        subject.type.alwaysRequired ? 1 : 0,
      ]);
    });

    it('and published', async () => {
      await publishAll(session.page, locale, MODULE.label[locale]);
      session.names = await fieldNames(session.page);
      expect([...session.names.keys()].sort()).toEqual(SUBJECTS.map(({ type }) => type.name).sort());
    });

    it.each(table(({ story }) => story.defines !== undefined))('%s, with its settings', async (_, subject) => {
      const path = `/definitions/module/${MODULE.name}?state=published`;
      const { document } = await ask<DefinitionEntry>(session.page, 'GET', path);
      const { fields } = document as unknown as { fields: readonly Field[] };
      expect(fields.find(({ name }) => name === session.nameOf(subject))).toMatchObject(subject.story.defines!);
    });
  });
}
