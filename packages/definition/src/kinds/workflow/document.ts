import { Type, type Static } from '@sinclair/typebox';
import { byType, flag, head, list, name, optional, predicate, predicateDef, shape, whole, word } from '../schema.js';
import { stepDef, steps } from './step.js';

export const workflowSchema = shape(
  {
    ...head('workflow'),
    module: name,
    active: optional(flag),
    order: optional(whole(-1_000_000, 1_000_000)),
    runAs: optional(word('rule', 'actor')),
    trigger: byType(
      shape({ type: Type.Literal('record_created') }),
      shape({ type: Type.Literal('record_updated') }),
      shape({ type: Type.Literal('record_saved') }),
      shape({ type: Type.Literal('fields_changed'), fields: list(name, { minItems: 1, uniqueItems: true }) }),
      shape({
        type: Type.Literal('manual'),
        needs: optional(word('update', 'read')),
        roles: optional(list(name, { minItems: 1, maxItems: 100, uniqueItems: true })),
      }),
    ),
    condition: optional(predicate),
    steps,
  },
  { $defs: { predicate: predicateDef, step: stepDef } },
);

/** A rule: when something happens to a record, and a condition holds, take these steps. */
export type WorkflowDocument = Static<typeof workflowSchema>;
