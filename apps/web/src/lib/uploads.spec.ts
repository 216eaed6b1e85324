import { describe, expect, it } from '@jest/globals';
import { createUploads, type Send } from './uploads.js';

const file = (name: string) => ({ name, size: 10 }) as File;
const names = (uploads: ReturnType<typeof createUploads>, state: string) =>
  uploads.all().flatMap((one) => (one.state === state ? one.name : []));
const settled = () => new Promise((done) => setImmediate(done));

/** A line on which every file waits until it is told how its sending ends. */
function line() {
  const ends = new Map<string, { done: () => void; fail: (error: unknown) => void; sent: (n: number) => void }>();
  const send: Send = (one, signal, sent) =>
    new Promise<void>((done, fail) => {
      ends.set(one.name, { done, fail, sent });
      signal.addEventListener('abort', () => fail(new Error('aborted')));
    });
  return { send, end: (name: string) => ends.get(name)! };
}

describe('files on their way', () => {
  it('are sent three at a time, and go when they have arrived', async () => {
    const uploads = createUploads();
    const { send, end } = line();
    uploads.add('account/1', ['a', 'b', 'c', 'd', 'e'].map(file), send);
    expect([names(uploads, 'sending'), names(uploads, 'waiting')]).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    end('a').sent(7);
    expect(uploads.all()[0]).toMatchObject({ name: 'a', sent: 7, size: 10, place: 'account/1' });
    end('b').done();
    await settled();
    expect([names(uploads, 'sending'), names(uploads, 'waiting')]).toEqual([['a', 'c', 'd'], ['e']]);
  });

  it('that fail stay with their reason until they are tried again or put away', async () => {
    const uploads = createUploads();
    const { send, end } = line();
    uploads.add('account/1', [file('a'), file('b')], send);
    const reason = new Error('too large');
    end('a').fail(reason);
    end('b').fail(reason);
    await settled();
    expect(uploads.all().map(({ state, error }) => [state, error])).toEqual([
      ['failed', reason],
      ['failed', reason],
    ]);
    uploads.again(uploads.all()[0]!.key);
    uploads.cancel(uploads.all()[1]!.key);
    expect(names(uploads, 'sending')).toEqual(['a']);
    end('a').done();
    await settled();
    expect(uploads.all()).toEqual([]);
  });

  it('end when they are cancelled, and make room', async () => {
    const uploads = createUploads();
    const { send } = line();
    uploads.add('account/1', ['a', 'b', 'c', 'd'].map(file), send);
    uploads.cancel(uploads.all()[1]!.key);
    await settled();
    expect([names(uploads, 'sending'), names(uploads, 'failed')]).toEqual([['a', 'c', 'd'], []]);
  });

  it('all end, with what failed, when nobody waits for them any more', async () => {
    const uploads = createUploads();
    const { send, end } = line();
    uploads.add('photo', ['a', 'b', 'c', 'd'].map(file), send);
    end('a').fail(new Error('gone'));
    await settled();
    uploads.end();
    await settled();
    expect(uploads.all()).toEqual([]);
    uploads.add('photo', [file('e')], send);
    expect(names(uploads, 'sending')).toEqual(['e']);
  });
});
