import type { ButtonPress, ButtonSpot, PressAnswer, ProblemDocument } from '@mokuai/contract';
import { api } from './api.js';
import type { RefusedRecord } from './bulk.js';
import { idempotencyKey } from './idempotency-key.js';
import { ApiProblem } from './problem.js';

/** So few that the figure of what is done moves on. */
const AT_ONCE = 50;

/** A button of a layout, and where it is pressed. */
export interface Pressing {
  readonly module: string;
  readonly button: string;
  readonly on: ButtonSpot;
}

/**
 * Presses an admin's button for records, each asked on its own; gives those that were refused. `goOn` hears how many are done
 * and says whether to go on. Throws when a request fails as a whole.
 */
export async function pressButton(
  { module, button, on }: Pressing,
  records: ButtonPress['records'],
  goOn: (done: number) => boolean = () => true,
): Promise<readonly RefusedRecord[]> {
  const refused: RefusedRecord[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const part = records.slice(from, from + AT_ONCE);
    const press: ButtonPress = { on, device: 'desktop', records: part };
    // Sent again because an answer was lost, it begins no second run.
    const headers = { 'Idempotency-Key': idempotencyKey() };
    const { results } = await api.post<PressAnswer>(`/records/${module}/buttons/${button}`, press, { headers });
    for (const result of results)
      if (result.status === 'error')
        refused.push({ id: result.id, problem: new ApiProblem(result.problem as ProblemDocument) });
    if (!goOn(from + part.length)) break;
  }
  return refused;
}
