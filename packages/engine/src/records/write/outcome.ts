import type { ChangeOutcome } from '@mokuai/query';
import { fault, pointer, Problem } from '@mokuai/kernel';
import { notWritable } from './input.js';
import type { Written } from './types.js';

/** The answer of a change, or the first reason why it was not made: not there, not allowed, locked, stale, bad references. */
export function writtenOf(outcome: ChangeOutcome): Written {
  if (!outcome.readable) throw new Problem('not_found');
  const denied = outcome.denied ?? [];
  if (denied.includes('*')) throw new Problem('forbidden');
  if (denied.length) throw notWritable(denied);
  if (outcome.locked) throw new Problem('locked');
  if (outcome.stale) throw new Problem('stale_version', [], { current: JSON.parse(outcome.json!) });
  if (outcome.referenced) throw new Problem('referenced');
  if (outcome.bad?.length) throw badReferences(outcome.bad);
  return { id: outcome.id!, version: outcome.version!, json: outcome.json! };
}

/** Lookups that point at nothing the actor may see. */
export const badReferences = (fields: readonly string[]): Problem =>
  new Problem(
    'invalid',
    fields.map((field) => fault('missing_reference', pointer('', field))),
  );
