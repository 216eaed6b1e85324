import { LOCALES, textIn, type Locale, type LocalText } from '@mokuai/kernel';
import type { ApprovalDocument } from './kinds/index.js';
import type { Model } from './model.js';

type Words = Readonly<Record<Locale, string>>;

/** What people call rules, by the name that runs and history know them by. */
export interface RuleLabels {
  readonly workflow: ReadonlyMap<string, Words>;
  readonly approval: ReadonlyMap<string, Words>;
}

type Hook = Extract<keyof ApprovalDocument, 'onSubmitted' | 'onApproved' | 'onRejected' | 'onReturned' | 'onWithdrawn'>;

/** What an approval sets off is named after the moment it does so. */
const MOMENTS: Readonly<Record<Hook, Words>> = {
  onSubmitted: { en: 'submitted', 'zh-CN': '审批已提交' },
  onApproved: { en: 'approved', 'zh-CN': '审批通过' },
  onRejected: { en: 'rejected', 'zh-CN': '审批被拒绝' },
  onReturned: { en: 'returned', 'zh-CN': '审批被退回' },
  onWithdrawn: { en: 'withdrawn', 'zh-CN': '审批已撤回' },
};

/**
 * Labels of all rules as they are called now: workflows by name (`big_deal`), approvals by name (`discount`) and by name and moment
 * (`discount.onApproved`). Rules of `module` go before those of other modules with the same name; a name that only other modules
 * have, and more than one of them, tells nothing and is left out.
 */
export function ruleLabels(model: Model, module: string): RuleLabels {
  return {
    workflow: gathered(model, module, (of) => model.workflows(of).map((rule) => [rule.name, wordsOf(rule)])),
    approval: gathered(model, module, (of) => model.approvals(of).flatMap(approvalEntries)),
  };
}

type Entry = readonly [name: string, words: Words];

function gathered(model: Model, module: string, entriesOf: (module: string) => readonly Entry[]): Map<string, Words> {
  const elsewhere = new Map<string, Words | undefined>();
  for (const other of model.modules)
    for (const [name, words] of entriesOf(other)) elsewhere.set(name, elsewhere.has(name) ? undefined : words);
  const clear = [...elsewhere].filter((entry): entry is [string, Words] => entry[1] !== undefined);
  return new Map<string, Words>([...clear, ...entriesOf(module)]);
}

const wordsOf = ({ label, name }: { readonly label?: LocalText; readonly name: string }): Words =>
  inEach((locale) => textIn(label, locale, name));

function approvalEntries(approval: ApprovalDocument): Entry[] {
  const label = wordsOf(approval);
  const moments = Object.entries(MOMENTS).map(([hook, moment]): Entry => [
    `${approval.name}.${hook}`,
    inEach((locale) => `${label[locale]} · ${moment[locale]}`),
  ]);
  return [[approval.name, label], ...moments];
}

const inEach = (say: (locale: Locale) => string): Words =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, string>;
