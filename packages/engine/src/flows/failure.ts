import { Problem } from '@mokuai/kernel';
import type { Failure } from './ports.js';

/** Refusals that time does not heal: the data or the rights are wrong. Conflicts and outages may pass. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 422]);

/** Why something failed, as a problem would say it, and whether to try again is pointless. */
export function failureOf(error: unknown): { readonly failure: Failure; readonly final: boolean } {
  if (!(error instanceof Problem)) return { failure: { code: 'internal', faults: [] }, final: false };
  return { failure: { code: error.code, faults: error.faults }, final: FINAL.has(error.status) };
}
