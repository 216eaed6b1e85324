import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StepDocument } from '@mokuai/definition';
import { backoff, MAX_ATTEMPTS } from './backoff.js';
import { advance, begin, depthAllowed, nextOf, type RunState } from './machine.js';

const step = (id: string): StepDocument => ({ id, type: 'notify', input: {} });
const when = { field: 'amount', op: 'gt', value: 1 } as const;
const branching = (id: string, ...branches: StepDocument[][]): StepDocument => ({
  id,
  type: 'branch',
  branches: branches.map((steps, i) => (i < branches.length - 1 ? { when, steps } : { steps })),
});

/** Runs to the end, taking the branches given; the ids of what was done. */
function run(steps: readonly StepDocument[], choices: readonly (number | null)[]): { done: string[]; state: RunState } {
  const done: string[] = [];
  const left = [...choices];
  let state = begin(steps);
  for (let next = nextOf(steps, state); next; next = nextOf(steps, state)) {
    done.push(next.step.id);
    state = advance(
      steps,
      state,
      next.do === 'step' ? { type: 'done', output: null } : { type: 'chosen', branch: left.shift() ?? null },
    );
  }
  return { done, state };
}

describe('a run', () => {
  const nested = [
    step('a'),
    branching('b', [step('c'), branching('d', [step('e')], [step('f')])], [step('g')]),
    step('h'),
  ];
  it.each([
    [
      [0, 0],
      ['a', 'b', 'c', 'd', 'e', 'h'],
    ],
    [
      [0, 1],
      ['a', 'b', 'c', 'd', 'f', 'h'],
    ],
    [
      [0, null],
      ['a', 'b', 'c', 'd', 'h'],
    ],
    [[1], ['a', 'b', 'g', 'h']],
    [[null], ['a', 'b', 'h']],
  ])('taking the branches %j does %j', (choices, expected) => {
    const { done, state } = run(nested, choices as (number | null)[]);
    expect(done).toEqual(expected);
    expect(state.status).toBe('done');
    expect(Object.keys(state.outputs).sort()).toEqual([...expected].sort());
  });

  it('without steps is done at once', () => {
    expect(begin([]).status).toBe('done');
    expect(run([branching('b', [])], [0]).state.status).toBe('done');
  });

  it('fails after its attempts, and can be taken up again', () => {
    const steps = [step('a'), step('b')];
    let state = advance(steps, begin(steps), { type: 'done', output: 1 });
    for (let i = 1; i < MAX_ATTEMPTS; i++) state = advance(steps, state, { type: 'failed', final: false });
    expect(state.status).toBe('running');
    state = advance(steps, state, { type: 'failed', final: false });
    expect(state.status).toBe('failed');
    expect(nextOf(steps, state)).toBeUndefined();
    expect(advance(steps, state, { type: 'done', output: 2 })).toBe(state);
    state = advance(steps, state, { type: 'retry' });
    expect(nextOf(steps, state)).toMatchObject({ step: { id: 'b' } });
    expect(state.attempts).toBe(0);
  });

  it('fails at once when trying again cannot help', () => {
    const steps = [step('a')];
    expect(advance(steps, begin(steps), { type: 'failed', final: true }).status).toBe('failed');
  });

  it('waits longer after each attempt, an hour at most', () => {
    expect([1, 2, 3, 4, 20].map(backoff)).toEqual([1000, 4000, 16_000, 64_000, 3_600_000]);
  });

  it('may be eight deep', () => expect([1, 8, 9].map(depthAllowed)).toEqual([true, true, false]));

  it('does each step at most once, in reading order, whatever branches are taken', () => {
    const { steps } = fc.letrec<{ steps: StepDocument[]; step: StepDocument }>((tie) => ({
      steps: fc.array(tie('step'), { maxLength: 4 }),
      step: fc.oneof(
        { depthSize: 'small' },
        fc.constant(step('')),
        fc.array(tie('steps'), { minLength: 1, maxLength: 3 }).map((lists) => branching('', ...lists)),
      ),
    }));
    const numbered = (list: readonly StepDocument[], next = { id: 0 }): StepDocument[] =>
      list.map((s) => {
        const id = String(next.id++);
        return s.branches
          ? { ...s, id, branches: s.branches.map((b) => ({ ...b, steps: numbered(b.steps, next) })) }
          : { ...s, id };
      });
    fc.assert(
      fc.property(
        steps.map((s) => numbered(s)),
        fc.array(fc.option(fc.nat(2)), { maxLength: 40 }),
        (list, choices) => {
          const { done, state } = run(list, choices);
          expect(state.status).toBe('done');
          const order = done.map(Number);
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(new Set(order).size).toBe(order.length);
          expect(list.every((s) => done.includes(s.id))).toBe(true);
        },
      ),
    );
  });
});
