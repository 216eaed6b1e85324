import { area } from './message.js';

/** Problems of workflows and approvals. */
export const flows = area({
  no_approval_applies: {
    status: 422,
    en: 'No approval applies to this record.',
    'zh-CN': '没有适用于此记录的审批流。',
  },
  approval_running: {
    status: 409,
    en: 'An approval of this record is running already.',
    'zh-CN': '该记录已有进行中的审批。',
  },
  approval_over: { status: 409, en: 'This approval is over.', 'zh-CN': '该审批已结束。' },
  approval_moved_on: {
    status: 409,
    en: 'Somebody acted meanwhile; this is the present state.',
    'zh-CN': '他人已先行处理，当前状态如下。',
  },
  not_your_task: { status: 403, en: 'This is not yours to decide.', 'zh-CN': '该任务不由您处理。' },
  action_not_offered: {
    status: 409,
    en: 'The action "{action}" is not possible now.',
    'zh-CN': '当前不能执行“{action}”。',
  },
  no_approver: { status: 422, en: 'No approver was found for "{node}".', 'zh-CN': '节点“{node}”找不到审批人。' },
  self_approval: { status: 403, en: 'You may not approve what you submitted.', 'zh-CN': '不能审批自己提交的记录。' },
  too_many_levels: {
    status: 422,
    en: 'Workflows triggered each other more than {max} times in a row.',
    'zh-CN': '工作流连续相互触发超过 {max} 次。',
  },
  unknown_approval: { status: 422, en: 'There is no approval "{approval}".', 'zh-CN': '没有审批流“{approval}”。' },
  workflow_does_not_apply: {
    status: 409,
    en: 'This is not possible for the record as it is now.',
    'zh-CN': '该记录当前的状态不满足此操作的条件。',
  },
  unknown_button: {
    status: 404,
    en: 'The layout of this record does not offer the button "{button}" here.',
    'zh-CN': '此记录的布局在此处没有按钮“{button}”。',
  },
  button_does_not_apply: {
    status: 409,
    en: 'The button is not for this record as it is now.',
    'zh-CN': '该记录当前不满足此按钮的显示条件。',
  },
  bad_reference: {
    status: 422,
    en: '"{reference}" does not refer to anything here.',
    'zh-CN': '“{reference}”在此处没有指向任何内容。',
  },
});
