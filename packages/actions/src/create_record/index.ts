import { Type } from '@sinclair/typebox';
import type { Action } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import { fault } from '@mokuai/kernel';
import { checkComplete, checkData } from '../shared/check-data.js';
import { filledData } from '../shared/filled.js';
import { label } from '../shared/label.js';

/** Creates a record of any module. */
export const createRecord: Action = {
  type: 'create_record',
  label: { en: 'Create a record', 'zh-CN': '新建记录' },
  icon: 'plus',
  branches: false,
  input: Type.Object(
    {
      module: Type.String({ maxLength: 48, ...label('Module', '模块') }),
      data: Type.Record(Type.String(), Type.Unknown(), label('Values', '字段值')),
    },
    { additionalProperties: false },
  ),
  check(step, context) {
    const { module, data } = step.input as { readonly module: string; readonly data: Readonly<Record<string, Json>> };
    const target = context.model.module(module);
    if (!target) return [fault('unknown_module', '/input/module', { module })];
    return [...checkData(data, '/input/data', target, context), ...checkComplete(data, '/input/data', target)];
  },
  async prepare(input, { writer, actor, placeholders }) {
    const module = input['module'] as string;
    const data = await filledData(input['data'], placeholders);
    return {
      input: { module, data },
      async perform(sql) {
        const { id } = await writer.create(actor, module, data, { sql });
        return { module, id };
      },
    };
  },
};
