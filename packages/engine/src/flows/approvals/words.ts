import type { ApprovalCommand } from '@mokuai/flow';
import { textIn, type LocalText } from '@mokuai/kernel';

type About = Extract<ApprovalCommand, { type: 'notify' }>['about'];

const TITLES: Readonly<Record<About, { readonly en: string; readonly 'zh-CN': string }>> = {
  task: { en: 'Waiting for your approval: {title}', 'zh-CN': '待您审批：{title}' },
  copy: { en: 'Copied to you: {title}', 'zh-CN': '抄送给您：{title}' },
  approved: { en: 'Approved: {title}', 'zh-CN': '审批通过：{title}' },
  rejected: { en: 'Rejected: {title}', 'zh-CN': '审批被拒绝：{title}' },
  returned: { en: 'Returned to you: {title}', 'zh-CN': '审批被退回：{title}' },
  withdrawn: { en: 'Withdrawn: {title}', 'zh-CN': '审批已撤回：{title}' },
};

/** What a notification about an approval says. */
export function approvalWords(
  about: About,
  approval: {
    readonly title: string;
    readonly label: LocalText;
    readonly submitter: string;
    readonly comment: string | null;
  },
): { title: LocalText; body: LocalText } {
  const { label, submitter, comment } = approval;
  // A title may hold `$&` and the like, which a plain replacement would take for patterns.
  const title = (text: string): string => text.replace('{title}', () => approval.title);
  const said = comment === null ? '' : `\n“${comment}”`;
  return {
    title: { en: title(TITLES[about].en), 'zh-CN': title(TITLES[about]['zh-CN']) },
    body: {
      en: `${textIn(label, 'en')} · submitted by ${submitter}${said}`,
      'zh-CN': `${textIn(label, 'zh-CN')} · 提交人：${submitter}${said}`,
    },
  };
}
