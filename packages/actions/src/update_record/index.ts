import { Type } from '@sinclair/typebox';
import type { Action } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import { checkData } from '../shared/check-data.js';
import { filledData } from '../shared/filled.js';
import { label } from '../shared/label.js';

/** Changes fields of the record the workflow is about. */
export const updateRecord: Action = {
  type: 'update_record',
  label: { en: 'Update the record', 'zh-CN': '更新记录' },
  icon: 'pencil',
  branches: false,
  input: Type.Object(
    { data: Type.Record(Type.String(), Type.Unknown(), { minProperties: 1, ...label('Values', '字段值') }) },
    { additionalProperties: false },
  ),
  check: (step, context) =>
    checkData(step.input!['data'] as Readonly<Record<string, Json>>, '/input/data', context.module, context),
  async prepare(input, { writer, actor, module, recordId, unlocked, placeholders }) {
    const data = await filledData(input['data'], placeholders);
    return {
      input: { data },
      async perform(sql) {
        const options = { sql, ...(unlocked ? { unlock: Object.keys(data) } : {}) };
        const { version } = await writer.update(actor, module, recordId, data, options);
        return { version };
      },
    };
  },
};
