import type { ChangeOutcome } from '@mokuai/query';
import { fault, parseJson, pointer, Problem, type Records } from '@mokuai/kernel';
import { notWritable } from './input.js';
import type { Written } from './types.js';

/** The answer of a change, or the first reason why it was not made: not there, not allowed, locked, stale, bad references. */
export function changedOf(records: Records<ChangeOutcome>): Written {
  const outcome = records.last!;
  if (!outcome.readable) throw new Problem('not_found');
  const denied = outcome.denied ?? [];
  if (denied.includes('*')) throw new Problem('forbidden');
  if (denied.length) throw notWritable(denied);
  if (outcome.locked) throw new Problem('locked');
  if (outcome.stale) throw new Problem('stale_version', [], { current: parseJson(writtenOf(records).json) });
  if (outcome.referenced) throw new Problem('referenced');
  if (outcome.bad?.length) throw badReferences(outcome.bad);
  if (outcome.circular?.length) throw refusedFields('circular', outcome.circular);
  return writtenOf(records);
}

/** The answer of a write that was made. */
export function writtenOf(records: Records<Pick<ChangeOutcome, 'id' | 'version' | 'visible'>>): Written {
  const { id, version, visible } = records.last!;
  const json = visible ? records.text() : Buffer.from(JSON.stringify({ id, version }));
  return { id: id!, version: version!, json };
}

/** Lookups that point at nothing the actor may see. */
export const badReferences = (fields: readonly string[]): Problem => refusedFields('missing_reference', fields);

const refusedFields = (code: 'missing_reference' | 'circular', fields: readonly string[]): Problem =>
  new Problem(
    'invalid',
    fields.map((field) => fault(code, pointer('', field))),
  );
