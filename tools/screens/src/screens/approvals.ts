import type { Screen, Stage } from '../screen.js';

const box = async (stage: Stage, name: string): Promise<void> => {
  await stage.goto(`/inbox?box=${name}`);
  await stage.page.getByRole('heading', { level: 1 }).or(stage.page.getByRole('tablist').first()).first().waitFor();
};

const detail = async (stage: Stage, name: string): Promise<void> => {
  const { data } = await stage.ask<{ data: readonly { readonly id: string }[] }>('GET', `/approvals?box=${name}`);
  await stage.goto(`/inbox?box=${name}&id=${data[0]!.id}`);
  await stage.page.getByRole('list', { name: stage.t('approval.path') }).waitFor();
};

/** What waits for a decision, and what came of it. */
export const APPROVALS: readonly Screen[] = [
  {
    name: 'inbox',
    title: { en: 'Approvals to decide', zh: '待我审批' },
    person: 'manager',
    open: (stage) => box(stage, 'todo'),
  },
  {
    name: 'inbox-detail',
    title: { en: 'Deciding', zh: '审批详情' },
    person: 'manager',
    open: (stage) => detail(stage, 'todo'),
  },
  {
    name: 'inbox-done',
    title: { en: 'Decided', zh: '我已处理' },
    person: 'manager',
    open: (stage) => box(stage, 'done'),
  },
  {
    name: 'inbox-mine',
    title: { en: 'What I submitted', zh: '我发起的' },
    person: 'seller',
    open: (stage) => detail(stage, 'mine'),
  },
  {
    name: 'inbox-cc',
    title: { en: 'Copied to me', zh: '抄送我的' },
    person: 'manager',
    open: (stage) => box(stage, 'cc'),
  },
];
