import type { SetupState } from '@mokuai/contract';
import {
  engineActor,
  folderTemplates,
  systemClock,
  Templates,
  type AuthStore,
  type Database,
  type PasswordHasher,
  type RecordWriter,
} from '@mokuai/engine';
import type { Locale } from '@mokuai/kernel';
import { createTemplateStore } from '@mokuai/store';
import type { ApiConfig } from '../platform/config.js';
import type { Definitions } from './open-definitions.js';

/** The application that a demonstration shows. */
const DEMO = 'sales-crm';

interface TemplateWiring {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly definitions: Definitions;
  readonly writer: RecordWriter;
  readonly authStore: AuthStore;
  readonly hasher: PasswordHasher;
}

/** The ready-made applications of this installation. */
export function createTemplates({
  config,
  database,
  definitions,
  writer,
  authStore,
  hasher,
}: TemplateWiring): Templates {
  const { models, drafts, publishing, packages } = definitions;
  return new Templates({
    db: database,
    source: folderTemplates(config.templatesRoot),
    store: createTemplateStore(database),
    models,
    drafts,
    publishing,
    packages,
    writer,
    clock: systemClock,
    timeZone: config.timeZone,
    // Passwords that everybody can read in the template: for demonstrations only.
    ...(config.demo && {
      setPassword: async (user: string, password: string) => authStore.setPassword(user, await hasher.hash(password)),
    }),
  });
}

/** The accounts of a demonstration, in the words of each language. */
export type DemoAccounts = Readonly<Record<Locale, SetupState['demo']>>;

/** Makes an empty application the demonstration; gives the accounts to offer on the sign-in page. */
export async function installDemo(templates: Templates): Promise<DemoAccounts> {
  await templates.installIfEmpty(engineActor(), DEMO);
  return { en: await templates.demoAccounts(DEMO, 'en'), 'zh-CN': await templates.demoAccounts(DEMO, 'zh-CN') };
}
