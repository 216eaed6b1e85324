import { describe, expect, it } from '@jest/globals';
import type { LocalText } from '@mokuai/kernel';
import { BUILTIN } from './builtin/index.js';
import { compileModel } from './compile/model.js';
import { account, visit } from './documents.fixture.js';
import type { AnyDocument } from './kinds/index.js';
import { ruleLabels } from './rule-labels.js';

const labelled = (label: LocalText | undefined): { label?: LocalText } => (label === undefined ? {} : { label });
const workflow = (module: string, name: string, label?: LocalText): AnyDocument => ({
  ...{ kind: 'workflow', module, name, trigger: { type: 'record_created' }, steps: [] },
  ...labelled(label),
});
const approval = (module: string, name: string, label?: LocalText): AnyDocument => ({
  ...{ kind: 'approval', module, name, nodes: [] },
  ...labelled(label),
});

const model = compileModel(1, [
  ...BUILTIN,
  account,
  visit,
  workflow('account', 'big', { en: 'Big ones', 'zh-CN': '大客户' }),
  workflow('visit', 'big', 'Long visits'),
  workflow('visit', 'plain'),
  workflow('user', 'twice', 'Of users'),
  workflow('visit', 'twice', 'Of visits'),
  approval('account', 'discount', { en: 'Discount approval', 'zh-CN': '折扣审批' }),
]);

describe('labels of rules', () => {
  const { workflow: rules, approval: approvals } = ruleLabels(model, 'account');

  it('are said in both languages, and are the name where nobody gave one', () => {
    expect(rules.get('big')).toEqual({ en: 'Big ones', 'zh-CN': '大客户' });
    expect(rules.get('plain')).toEqual({ en: 'plain', 'zh-CN': 'plain' });
    expect(rules.get('gone')).toBeUndefined();
  });

  it('say of an approval what it was at', () => {
    expect(approvals.get('discount')).toEqual({ en: 'Discount approval', 'zh-CN': '折扣审批' });
    expect(approvals.get('discount.onApproved')).toEqual({
      en: 'Discount approval · approved',
      'zh-CN': '折扣审批 · 审批通过',
    });
  });

  it('are those of the module, and of others where only one is meant', () => {
    expect(ruleLabels(model, 'visit').workflow.get('big')?.en).toBe('Long visits');
    expect(ruleLabels(model, 'user').workflow.get('big')).toBeUndefined();
    expect(rules.get('twice')).toBeUndefined();
  });
});
