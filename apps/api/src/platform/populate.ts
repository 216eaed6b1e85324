import type { SetupState } from '@mokuai/contract';
import { Problem, textIn, type Locale } from '@mokuai/kernel';
import { installDemo, type DemoAccounts } from '../definitions/create-templates.js';
import type { ApiConfig } from './config.js';
import type { Wired } from './open-platform.js';

/** The administrator of a demonstration that was given none. Everybody may know the password: it is shown at sign-in. */
const DEMO_ADMIN = { name: 'Demo Admin', email: 'admin@demo.mokuai.example', password: 'mokuai-demo' };

/**
 * Puts into a fresh installation what the configuration asks for: the first administrator, the demonstration.
 * Gives the accounts to offer on the sign-in page: only of a demonstration, and only those that are there.
 */
export async function populate(config: ApiConfig, ports: Wired): Promise<DemoAccounts> {
  const { admin, demo } = config;
  if (admin) await makeAdmin(ports, { ...admin, name: admin.email.split('@')[0]! });
  if (!demo) return { en: [], 'zh-CN': [] };
  const users = await installDemo(ports.templates);
  if (!admin) await makeAdmin(ports, DEMO_ADMIN);
  const { roles } = ports.models.current();
  const present = async (locale: Locale): Promise<SetupState['demo']> => {
    const offered = [{ ...DEMO_ADMIN, role: textIn(roles.get('admin')?.label, locale) }, ...users[locale]];
    const found = await Promise.all(offered.map(({ email }) => ports.authStore.accountByEmail(email)));
    return offered.filter((_, index) => found[index]?.active && found[index].passwordHash !== null);
  };
  return { en: await present('en'), 'zh-CN': await present('zh-CN') };
}

async function makeAdmin({ setUp }: Wired, who: typeof DEMO_ADMIN): Promise<void> {
  if (!(await setUp.isNeeded())) return;
  try {
    await setUp.makeFirstAdmin({ ...who, locale: 'en' });
  } catch (error) {
    // Another process that starts at the same moment was quicker.
    if (!(error instanceof Problem && error.code === 'already_set_up')) throw error;
  }
}
