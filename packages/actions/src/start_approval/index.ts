import { Type, type Static } from '@sinclair/typebox';
import { fillText, type Action } from '@mokuai/engine';
import { fault } from '@mokuai/kernel';
import { checkPlaceholders } from '../shared/check-placeholders.js';
import { label } from '../shared/label.js';

const input = Type.Object(
  {
    approval: Type.Optional(Type.String({ maxLength: 48, ...label('Approval', '审批流') })),
    comment: Type.Optional(Type.String({ maxLength: 2000, ...label('Comment', '备注') })),
  },
  { additionalProperties: false },
);

/** Submits the record for approval, in the name of whoever triggered the workflow. */
export const startApproval: Action = {
  type: 'start_approval',
  label: { en: 'Submit for approval', 'zh-CN': '提交审批' },
  icon: 'stamp',
  branches: false,
  input,
  check(step, context) {
    const { approval, comment } = (step.input ?? {}) as Static<typeof input>;
    const faults = checkPlaceholders(comment, '/input/comment', context);
    const known = context.model.approvals(context.module.name);
    if (approval !== undefined && !known.some((a) => a.name === approval))
      faults.push(fault('unknown_approval', '/input/approval', { approval }));
    return faults;
  },
  async prepare(given, { submissions, actor, module, recordId, placeholders }) {
    const { approval, comment } = given as Static<typeof input>;
    const said = comment === undefined ? undefined : await fillText(comment, placeholders);
    const planned = await submissions.plan(actor, module, recordId, { approval, comment: said });
    return {
      input: { ...(approval === undefined ? {} : { approval }), ...(said === undefined ? {} : { comment: said }) },
      async perform(sql) {
        await submissions.commit(sql, planned);
        return { approval: planned.approval.id };
      },
    };
  },
};
