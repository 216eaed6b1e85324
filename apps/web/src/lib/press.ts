import type { ButtonPress, ButtonSpot, PressAnswer, ProblemDocument } from '@mokuai/contract';
import { api } from './api.js';
import type { RefusedRecord } from './bulk.js';
import { idempotencyKey } from './idempotency-key.js';
import { ApiProblem } from './problem.js';

/** So few that the figure of what is done moves on. */
const AT_ONCE = 50;

/** A button of a layout, where it is pressed, and what goes along. */
export interface Pressing {
  readonly module: string;
  readonly button: string;
  readonly on: ButtonSpot;
  /** Whose layout shows it; a desk without it. */
  readonly device?: 'desktop' | 'phone';
  /** Of a press that may be sent again; each request has its own without it. */
  readonly key?: string;
  readonly allowDuplicates?: readonly string[];
}

/**
 * Presses an admin's button for records, each asked on its own; gives those that were refused. `goOn` hears how many are done
 * and says whether to go on. Throws when a request fails as a whole.
 */
export async function pressButton(
  { module, button, on, device = 'desktop', key, allowDuplicates = [] }: Pressing,
  records: ButtonPress['records'],
  goOn: (done: number) => boolean = () => true,
): Promise<readonly RefusedRecord[]> {
  const refused: RefusedRecord[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const part = records.slice(from, from + AT_ONCE);
    const press: ButtonPress = { on, device, records: part, allowDuplicates };
    // Sent again because an answer was lost, it begins no second run.
    const headers = { 'Idempotency-Key': key ?? idempotencyKey() };
    const { results } = await api.post<PressAnswer>(`/records/${module}/buttons/${button}`, press, { headers });
    for (const result of results)
      if (result.status === 'error')
        refused.push({ id: result.id, problem: new ApiProblem(result.problem as ProblemDocument) });
    if (!goOn(from + part.length)) break;
  }
  return refused;
}
