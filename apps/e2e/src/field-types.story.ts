import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { FORGOTTEN } from './types/cases.fixture.js';
import { inForms, inHistory } from './types/in-forms.story.js';
import { inLists } from './types/in-lists.story.js';
import { inTheDesigner } from './types/in-the-designer.story.js';
import { onAPhone } from './types/on-a-phone.story.js';
import { systemColumns } from './types/system-columns.story.js';
import { makeWorld } from './types/trial.fixture.js';
import { Session } from './types/session.fixture.js';

/** Fields of every type, from the palette of the designer to the history of a record. What people do with each is said in `types`. */
export function fieldTypesStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe('a field of each type', () => {
    const session = new Session('en');
    const tabs: Tab[] = [];
    const open = async (of: Session, viewport?: typeof PHONE): Promise<void> => {
      const tab = await openTab(running().browser, running().product.url, of.locale, viewport);
      tabs.push(tab);
      of.page = tab.page;
      await tab.page.emulateMedia({ reducedMotion: 'reduce' });
      await signIn(tab.page, of.locale, admin.email, admin.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale: of.locale, theme: 'system' });
    };

    beforeAll(async () => {
      await open(session);
      session.world = await makeWorld(session.page);
    });
    afterAll(async () => {
      // The stories behind this one find the account as it was.
      await ask(session.page, 'PATCH', '/auth/me', { locale: session.locale });
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('has its part in this story', () => {
      expect(FORGOTTEN).toEqual([]);
    });

    inTheDesigner(session);
    inForms(session);
    inLists(session);
    systemColumns(session);
    inHistory(session);

    describe('in Chinese', () => {
      const phone = new Session('zh-CN');
      beforeAll(async () => {
        await open(phone, PHONE);
        Object.assign(phone, { world: session.world, names: session.names });
      });
      onAPhone(phone);
    });
  });
}
