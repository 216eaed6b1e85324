import type { OutboxStore } from '../../flows/ports.js';
import type { Models, Sql } from '../../ports.js';
import { repairPlacement } from './repair.js';
import type { PlacementRequest } from './request.js';
import { underWay } from './under-way.js';

export interface PlacementPorts {
  /** Outside of any transaction: each statement is one. */
  readonly database: Sql;
  readonly models: Models;
  readonly outbox: Pick<OutboxStore, 'again' | 'remove'>;
}

/** Milliseconds to leave a request alone, doubled from time to time. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 15_000;

/** Looks after records that were written while their owner or the department tree moved. See decision 10. */
export class Placements {
  constructor(private readonly ports: PlacementPorts) {}

  /**
   * Takes care of a request: once none of the transactions runs that were under way when it was first seen, takes the records to
   * where they belong and the request out of the outbox; until then puts it off. Doing it twice is harmless.
   */
  async handle({ id, payload }: { readonly id: number; readonly payload: PlacementRequest }): Promise<void> {
    const { database, models, outbox } = this.ports;
    // Only a row that is committed is handed over: what is not under way now has seen the move, or is seen by the repair.
    const under = await underWay(database, payload.under);
    // A module may have been published a moment ago.
    const free = under.length === 0 && (await repairPlacement(database, await models.refresh(), payload.user));
    if (free) return void (await outbox.remove(database, id));
    const wait = payload.wait === undefined ? FIRST_WAIT : Math.min(payload.wait * 2, LONGEST_WAIT);
    const request: PlacementRequest = { user: payload.user, under, wait };
    await outbox.again(id, request, wait);
  }
}
