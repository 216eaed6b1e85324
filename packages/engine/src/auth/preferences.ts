import type { Actor } from '@mokuai/access';
import type { Me } from '@mokuai/contract';
import { fault, LOCALES, Problem, type Locale } from '@mokuai/kernel';
import { engineActor } from '../records/engine-actor.js';
import type { RecordWriter } from '../records/write/record-writer.js';
import { meOf } from './me.js';
import { parseTabs } from './parse-tabs.js';
import type { AuthStore } from './ports.js';
import type { Sessions } from './sessions.js';

const THEMES: readonly string[] = ['light', 'dark', 'system'];
const DENSITIES: readonly string[] = ['compact', 'default', 'comfortable'];

/** What may be chosen; what is left out stays. */
export interface Choices {
  readonly locale?: string | undefined;
  readonly theme?: string | undefined;
  readonly density?: string | undefined;
  /** `{module, order, hidden}` */
  readonly tabs?: Readonly<Record<string, unknown>> | undefined;
}

/** What a user sets for themselves: language, looks, and how views stand above lists. No right to write user records is asked for. */
export class Preferences {
  constructor(
    private readonly store: AuthStore,
    private readonly sessions: Sessions,
    private readonly writer: Pick<RecordWriter, 'update'>,
  ) {}

  /** Whoever never chose a language has the one they sign in with, from then on. */
  async begin(user: Me, asked: Locale | undefined): Promise<Me> {
    if (asked === undefined || (await this.store.profile(user.id))?.locale !== null) return user;
    await this.writer.update(engineActor(user.id), 'user', user.id, { locale: asked });
    await this.store.announce([user.id]);
    this.sessions.forget(user.id);
    return { ...user, locale: asked };
  }

  /** Sets what is given and answers with the user as it is then. Throws 422 for a language, theme or density there is not, and for tabs of another shape. */
  async set(actor: Actor, { locale, theme, density, tabs }: Choices): Promise<Me> {
    if (locale !== undefined && !LOCALES.includes(locale as Locale)) throw notAnOption('/locale');
    if (theme !== undefined && !THEMES.includes(theme)) throw notAnOption('/theme');
    if (density !== undefined && !DENSITIES.includes(density)) throw notAnOption('/density');
    const placed = tabs && parseTabs(tabs);
    if (placed) await this.store.setTabs(actor.userId, placed.module, placed.tabs);
    if (theme !== undefined || density !== undefined)
      await this.store.setLooks(actor.userId, {
        ...(theme === undefined ? {} : { theme }),
        ...(density === undefined ? {} : { density }),
      });
    if (locale === undefined) return meOf(actor, this.store);
    await this.writer.update({ ...actor, engine: true }, 'user', actor.userId, { locale });
    await this.store.announce([actor.userId]);
    this.sessions.forget(actor.userId);
    return meOf({ ...actor, locale: locale as Locale }, this.store);
  }
}

const notAnOption = (path: string): Problem => new Problem('invalid', [fault('not_an_option', path)]);
