import type { Screen, Stage } from '../screen.js';
import { ACCOUNTS } from '../stage.js';

/** The answers of a product that nobody has set up: the pages are real, the administrator is the one that is there. */
async function asUnused({ page, locale }: Stage): Promise<void> {
  await page.route('**/api/auth/setup', async (route) => {
    if (route.request().method() === 'GET') return route.fulfill({ json: { needed: true } });
    const answer = await page.request.post('/api/auth/login', {
      data: { email: ACCOUNTS[locale].admin, password: 'mokuai-demo' },
      headers: { 'X-Requested-With': 'mokuai' },
    });
    const said = (await answer.json()) as { user: object };
    return route.fulfill({ json: { ...said, user: { ...said.user, locale, theme: 'system' } } });
  });
}

/** Before somebody is signed in. */
export const ENTRY: readonly Screen[] = [
  {
    name: 'sign-in',
    title: { en: 'Sign in', zh: '登录' },
    person: 'nobody',
    open: async ({ goto, button, t }) => {
      await goto('/sign-in');
      await button(t('signIn.submit')).waitFor();
    },
  },
  {
    name: 'setup',
    title: { en: 'First run: the administrator', zh: '首次使用：创建管理员' },
    person: 'nobody',
    open: async (stage) => {
      await asUnused(stage);
      await stage.goto('/setup');
      await stage.button(stage.t('setup.submit')).waitFor();
    },
  },
  {
    name: 'setup-begin',
    title: { en: 'First run: what to begin with', zh: '首次使用：从什么开始' },
    person: 'nobody',
    open: async ({ page, t, button }) => {
      await page.getByLabel(t('setup.name')).fill('Li Na');
      await page.getByLabel(t('signIn.email')).fill('li.na@company.example');
      await page.getByLabel(t('signIn.password'), { exact: true }).fill('a good long password');
      await button(t('setup.submit')).click();
      await button(t('start.submit')).waitFor();
    },
  },
];
