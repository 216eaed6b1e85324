import { Worker } from 'node:worker_threads';
import type { PictureScaler } from '@mokuai/engine';

export interface PictureLimits {
  /** A picture of more is not copied: its pixels alone take four bytes each, more than once. */
  readonly maxPixels: number;
  /** As long may one picture take. */
  readonly patience: number;
  /** A thread that has had nothing to do for so long gives its memory back. */
  readonly rest: number;
  /** Pictures that wait; more are not taken. */
  readonly most: number;
}

const LIMITS: PictureLimits = { maxPixels: 30_000_000, patience: 30_000, rest: 10_000, most: 500 };
const QUALITY = 80;

/** It stands beside the sources: what is built of them leaves plain JavaScript where it is. */
const SCRIPT = new URL('../../src/pictures/scale-worker.mjs', import.meta.url);

/** A thread that keeps no process from ending. What it dies of is told by its end. */
function started(): Worker {
  const worker = new Worker(SCRIPT).on('error', () => undefined);
  worker.unref();
  return worker;
}

type Copies = readonly (readonly [size: number, bytes: Uint8Array])[];

/**
 * Makes small copies of pictures, one at a time, in a thread beside the one that answers; the codecs run in WebAssembly, where
 * bytes of strangers reach nothing else. A thread that takes too long, or dies of a picture, is replaced.
 */
export function openPictures(limits: Partial<PictureLimits> = {}): PictureScaler {
  const { maxPixels, patience, rest, most } = { ...LIMITS, ...limits };
  let worker: Worker | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let resting: NodeJS.Timeout | undefined;

  const stop = async (): Promise<void> => {
    clearTimeout(resting);
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };
  const ask = async (bytes: Uint8Array, sizes: readonly number[]): Promise<Copies | undefined> => {
    clearTimeout(resting);
    const now = (worker ??= started());
    const options = { sizes, maxPixels, quality: QUALITY };
    const answer = await new Promise<Copies | undefined | 'lost'>((done) => {
      const lose = (): void => settle('lost');
      const late = setTimeout(lose, patience);
      const settle = (copies: Copies | undefined | 'lost'): void => {
        clearTimeout(late);
        now.off('message', settle).off('exit', lose);
        done(copies);
      };
      now.on('message', settle).on('exit', lose);
      now.postMessage({ bytes, options });
    });
    if (answer === 'lost') {
      await stop();
      return undefined;
    }
    resting = setTimeout(() => void stop(), rest);
    resting.unref();
    return answer;
  };
  return {
    async scale(open, sizes) {
      if (waiting >= most) return 'busy';
      waiting += 1;
      const turn = last.then(async () => ask(await open(), sizes)).finally(() => (waiting -= 1));
      last = turn.catch(() => undefined);
      const copies = await turn;
      return copies && new Map(copies);
    },
    close: stop,
  };
}
