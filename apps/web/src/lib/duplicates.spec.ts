import { describe, expect, it } from '@jest/globals';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { duplicateQuestions, saveOrAsk, type DuplicateQuestion } from './duplicates.js';
import { ApiProblem } from './problem.js';

const MODULE = { name: 'account' } as EffectiveModule;
const found = [{ rule: 'same_name', action: 'warn' }] as unknown as DuplicateMatch[];
const refusal = (code: string, duplicates?: DuplicateMatch[]) =>
  new ApiProblem({ title: code, status: 422, code, ...(duplicates && { duplicates }) });

describe('a change without a form', () => {
  it('is saved once where nothing is the same', async () => {
    const bodies: object[] = [];
    const saved = await saveOrAsk(MODULE, (body) => Promise.resolve(bodies.push(body)));
    expect([saved, bodies]).toEqual([1, [{}]]);
  });

  it('is refused at once for any other reason', async () => {
    const reason = refusal('invalid');
    await expect(saveOrAsk(MODULE, () => Promise.reject(reason))).rejects.toBe(reason);
    // Nobody would answer: it would never end.
    const none = refusal('duplicate');
    await expect(saveOrAsk(MODULE, () => Promise.reject(none))).rejects.toBe(none);
    expect(duplicateQuestions.now()).toBeUndefined();
  });

  const asked = () =>
    new Promise<DuplicateQuestion>((done) => {
      const stop = duplicateQuestions.subscribe(() => {
        const question = duplicateQuestions.now();
        if (question) done(question);
        stop();
      });
    });

  it('is shown what is there already, and saved where it is meant', async () => {
    const bodies: object[] = [];
    const question = asked();
    const saving = saveOrAsk(MODULE, (body) => {
      bodies.push(body);
      return bodies.length === 1 ? Promise.reject(refusal('duplicate', found)) : Promise.resolve('saved');
    });
    const { module, found: shown, answer } = await question;
    expect([module, shown]).toEqual([MODULE, found]);
    answer(['same_name']);
    expect([await saving, bodies]).toEqual(['saved', [{}, { allowDuplicates: ['same_name'] }]]);
    expect(duplicateQuestions.now()).toBeUndefined();
  });

  it('is not saved where it is not meant, and of two one is asked after the other', async () => {
    const reason = refusal('duplicate', found);
    const question = asked();
    const both = [1, 2].map(() => saveOrAsk(MODULE, () => Promise.reject(reason)).catch((error: unknown) => error));
    const first = await question;
    first.answer(undefined);
    expect(await both[0]).toBe(reason);
    const second = duplicateQuestions.now();
    expect(second).not.toBe(first);
    second?.answer(undefined);
    expect([await both[1], duplicateQuestions.now()]).toEqual([reason, undefined]);
  });
});
