import { Type } from '@sinclair/typebox';
import type { Action } from '@mokuai/engine';

/** Goes down the first branch whose condition holds. The run machine walks it, so that there is nothing to perform. */
export const branch: Action = {
  type: 'branch',
  label: { en: 'Branch', 'zh-CN': '条件分支' },
  icon: 'split',
  branches: true,
  input: Type.Object({}, { additionalProperties: false }),
};
