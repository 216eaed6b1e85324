import type { PublishEntry, PublishStep } from '@mokuai/contract';

/** A line of the way that a publish goes: a step of the database, or (without one) the moment at which it is in force. */
export interface Stage {
  readonly key: string;
  readonly step: PublishStep | undefined;
  readonly state: PublishStep['state'];
}

/** All stages in their order: what makes ready, what puts into force, what tidies up. */
export function stagesOf({ steps, status }: PublishEntry): Stage[] {
  const stages = steps.map((step, index): Stage => ({ key: `${index}`, step, state: step.state }));
  const ready = stages.filter(({ step }) => step?.phase !== 'contract');
  const inForce = status === 'tidying' || status === 'done';
  const state = inForce ? 'valid' : status === 'running' && ready.every((one) => one.state === 'valid') ? 'building' : 'waiting'; // prettier-ignore
  return [...ready, { key: 'force', step: undefined, state }, ...stages.slice(ready.length)];
}

export interface HowFar {
  /** The stage under way, from 1 on. */
  readonly at: number;
  readonly of: number;
  readonly stage: Stage | undefined;
  /** From 0 to 1. */
  readonly share: number;
  /** Seconds that are left, roughly. */
  readonly left: number;
}

/** How long putting into force takes, in seconds. */
const FORCE = 0.2;
/** Below this share what was measured says too little of what is left. */
const TELLING = 0.05;

/** How far a publish is, and how long it still takes: as measured where that says something, else as estimated. */
export function howFar(publish: PublishEntry, now: number): HowFar {
  const stages = stagesOf(publish);
  let [whole, done, left] = [0, 0, 0];
  for (const { step, state } of stages) {
    const seconds = step?.seconds ?? FORCE;
    const share = state === 'valid' ? 1 : state === 'building' ? (step?.progress ?? 0) : 0;
    const elapsed = step?.started_at ? Math.max(0, (now - Date.parse(step.started_at)) / 1000) : 0;
    whole += seconds;
    done += seconds * share;
    if (state === 'waiting') left += seconds;
    if (state === 'building')
      left += share > TELLING ? (elapsed * (1 - share)) / share : Math.max(0, seconds * (1 - share) - elapsed);
  }
  const first = stages.findIndex(({ state }) => state !== 'valid');
  return {
    at: first < 0 ? stages.length : first + 1,
    of: stages.length,
    stage: stages[first],
    share: whole === 0 ? 0 : done / whole,
    left,
  };
}
