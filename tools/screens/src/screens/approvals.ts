import { seenBy, type Step } from '../screen.js';
import { go, see, the } from '../steps.js';

const manager = seenBy('manager');

const box = (name: string): readonly Step[] => [
  go(`/inbox?box=${name}`),
  ({ page }) => page.getByRole('heading', { level: 1 }).or(page.getByRole('tablist').first()).first().waitFor(),
];

const detail = (name: string): readonly Step[] => [
  go(async ({ ask }) => {
    const { data } = await ask<{ data: readonly { readonly id: string }[] }>('GET', `/approvals?box=${name}`);
    return `/inbox?box=${name}&id=${data[0]!.id}`;
  }),
  see(the('list', 'approval.path')),
];

/** What waits for a decision, and what came of it. */
export const APPROVALS = [
  manager('inbox', 'Approvals to decide', '待我审批', box('todo')),
  manager('inbox-detail', 'Deciding', '审批详情', detail('todo')),
  manager('inbox-done', 'Decided', '我已处理', detail('done')),
  seenBy('seller')('inbox-mine', 'What I submitted', '我发起的', detail('mine')),
  manager('inbox-cc', 'Copied to me', '抄送我的', box('cc')),
] as const;
