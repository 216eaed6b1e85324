import { ruleLabels, type Model } from '@mokuai/definition';
import { say } from '@mokuai/kernel';
import type { NewNotification } from '../notifications/ports.js';
import type { RecordReader } from '../records/read/index.js';
import { People } from './people.js';
import type { Failure, Run } from './ports.js';

/** What the administrators are told when a run has failed for good; read it before the transaction that sends it. */
export async function failureAlert(
  ports: { readonly reader: RecordReader; readonly newId: () => string },
  model: Model,
  run: Run,
  failure: Failure,
): Promise<NewNotification[]> {
  const admins = await new People(ports.reader, model).admins();
  const { code, params } = failure.faults[0] ?? { code: failure.code, params: undefined };
  const { workflow: name } = run;
  const rule = ruleLabels(model, run.module)[run.kind].get(name) ?? { en: name, 'zh-CN': name };
  return admins.map((user) => ({
    id: ports.newId(),
    user,
    title: { en: `Workflow failed: ${rule.en}`, 'zh-CN': `工作流执行失败：${rule['zh-CN']}` },
    body: { en: say(code, params, 'en'), 'zh-CN': say(code, params, 'zh-CN') },
    module: run.module,
    record: run.recordId,
    approval: null,
  }));
}
