import { afterAll, describe, expect, it } from '@jest/globals';
import { png } from '@mokuai/testing';
import { imageSize } from 'image-size';
import { openPictures } from './open-pictures.js';
import decodeWebp, { init } from '@jsquash/webp/decode.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AVIF, MOVING, TURNED } from './pictures.fixture.js';

const pictures = openPictures();
afterAll(() => pictures.close());

async function copies(bytes: Uint8Array, sizes: readonly number[] = [100, 20], by = pictures) {
  const made = await by.scale(() => Promise.resolve(bytes), sizes);
  if (made === undefined || made === 'busy') return made;
  return Object.fromEntries(
    [...made].map(([size, copy]) => {
      const { width, height, type } = imageSize(copy);
      return [size, [width, height, type]];
    }),
  );
}

const changed = (bytes: Buffer, at: number, to: readonly number[]): Buffer => {
  const other = Buffer.from(bytes);
  other.set(to, at);
  return other;
};

/** The colours of the first and the last point of a copy. */
async function ends(picture: Uint8Array): Promise<readonly string[]> {
  const made = (await pictures.scale(() => Promise.resolve(picture), [16])) as ReadonlyMap<number, Uint8Array>;
  await init({ wasmBinary: await readFile(WEBP) });
  const { data } = await decodeWebp(new Uint8Array(made.get(16)!).buffer);
  return [0, data.length - 4].map((at) =>
    data[at]! > 200 && data[at + 2]! < 60 ? 'red' : data[at + 2]! > 200 ? 'blue' : 'neither',
  );
}
const WEBP = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');

describe('small copies of pictures', () => {
  it('keep the shape, and are never larger than the picture', async () => {
    expect(await copies(png(2000, 1000))).toEqual({ 100: [100, 50, 'webp'], 20: [20, 10, 'webp'] });
    expect(await copies(png(30, 60))).toEqual({ 100: [30, 60, 'webp'], 20: [10, 20, 'webp'] });
    expect(await copies(png(3000, 1))).toEqual({ 100: [100, 1, 'webp'], 20: [20, 1, 'webp'] });
  });

  it('are made of the first picture of one that moves, and of newer kinds', async () => {
    expect(await copies(MOVING, [8])).toEqual({ 8: [8, 4, 'webp'] });
    expect(await copies(AVIF, [8])).toEqual({ 8: [8, 4, 'webp'] });
    for (const picture of [MOVING, AVIF]) expect(await ends(picture)).toEqual(['red', 'blue']);
  });

  it('stand upright, and tell nothing besides', async () => {
    expect(await copies(TURNED, [12])).toEqual({ 12: [6, 12, 'webp'] });
    const made = await pictures.scale(() => Promise.resolve(png(50, 50)), [20]);
    const text = Buffer.from((made as ReadonlyMap<number, Uint8Array>).get(20)!).toString('latin1');
    expect(text).not.toMatch(/taken|EXIF|XMP/i);
  });

  it('are not made of what is no picture, is broken, or says that it is too large', async () => {
    expect(await copies(Buffer.from('%PDF-1.7'))).toBeUndefined();
    expect(await copies(png(500, 500).subarray(0, 80))).toBeUndefined();
    expect(await copies(Buffer.from('BM'.padEnd(60, '\0')))).toBeUndefined();
    expect(await copies(MOVING.subarray(0, 45))).toBeUndefined();
    expect(await copies(AVIF.subarray(0, -20))).toBeUndefined();
    // A few bytes that unpack to ten gigabytes.
    expect(await copies(png(50_000, 50_000, 1))).toBeUndefined();
    expect(await copies(changed(MOVING, 6, [0xff, 0xff, 0xff, 0xff]))).toBeUndefined();
    // Its first picture says so; the file says 16 by 8.
    expect(await copies(changed(MOVING, MOVING.indexOf(0x2c) + 5, [0xff, 0xff, 0xff, 0xff]))).toBeUndefined();
    const size = AVIF.indexOf('ispe') + 8;
    expect(await copies(changed(AVIF, size, [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]))).toBeUndefined();
    expect(await copies(png(30, 30))).toEqual({ 100: [30, 30, 'webp'], 20: [20, 20, 'webp'] });
  });

  it('wait for one another, and are refused where too many wait', async () => {
    const few = openPictures({ most: 2 });
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => copies(png(40, 40), [20], few)));
    expect([a, b, c]).toEqual([{ 20: [20, 20, 'webp'] }, { 20: [20, 20, 'webp'] }, 'busy']);
    expect(await copies(png(40, 40), [20], few)).toEqual({ 20: [20, 20, 'webp'] });
    await few.close();
  });

  it('do not hold up the others where one takes too long or cannot be fetched', async () => {
    const hasty = openPictures({ patience: 0 });
    expect(await copies(png(40, 40), [20], hasty)).toBeUndefined();
    await hasty.close();
    const gone = pictures.scale(() => Promise.reject(new Error('gone')), [20]);
    await expect(gone).rejects.toThrow('gone');
    expect(await copies(png(40, 40), [20])).toEqual({ 20: [20, 20, 'webp'] });
  });
});
