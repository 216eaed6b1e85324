import { seenBy } from '../screen.js';
import { button, fill, go, inWords, labelled, saying, see, click } from '../steps.js';

const setup = seenBy('visitor');

/** Before somebody is signed in. */
export const ENTRY = [
  setup('setup', 'First run: the administrator', '首次使用：创建管理员', [go('/setup'), see(button('setup.submit'))]),
  setup('setup-begin', 'First run: what to begin with', '首次使用：从什么开始', [
    fill(
      labelled(({ t }) => t('setup.name')),
      inWords('Li Na', '李娜'),
    ),
    fill(
      labelled(({ t }) => t('signIn.email')),
      'li.na@company.example',
    ),
    fill(
      labelled(({ t }) => t('signIn.password')),
      'a good long password',
    ),
    click(button('setup.submit')),
    see(button('start.submit')),
  ]),
  setup('designer-empty', 'Design center without modules', '设计中心：还没有模块', [
    go('/designer'),
    see(saying('invitation.title')),
  ]),
  seenBy('nobody')('sign-in', 'Sign in', '登录', [go('/sign-in'), see(button('signIn.submit'))]),
] as const;
