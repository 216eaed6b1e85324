/* global ImageData, WebAssembly */
// Runs in a thread of its own, in plain JavaScript, so that it starts from the sources and from what is built of them alike.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import decodeAvif, { init as initAvif } from '@jsquash/avif/decode.js';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import resize, { initResize } from '@jsquash/resize';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';
import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js';
import { imageSize } from 'image-size';
import omggif from 'omggif';

const resolve = createRequire(import.meta.url).resolve;
const wasm = async (file) => WebAssembly.compile(await readFile(resolve(file)));

const once = (make) => {
  let made;
  return () => (made ??= make());
};

/** The first picture of a GIF. What it says of that picture's size is not what the file says of its own. */
function decodeGif(bytes, maxPixels) {
  const gif = new omggif.GifReader(new Uint8Array(bytes));
  const { x, y, width, height } = gif.frameInfo(0);
  if (x + width > gif.width || y + height > gif.height || gif.width * gif.height > maxPixels) return undefined;
  const data = new Uint8ClampedArray(gif.width * gif.height * 4);
  gif.decodeAndBlitFrameRGBA(0, data);
  return new ImageData(data, gif.width, gif.height);
}

const ISPE = Buffer.from('ispe');

/** Does an AVIF speak anywhere of more pixels than that? It may hold several pictures, each with its size. */
function isTooLarge(bytes, maxPixels) {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf(ISPE); at >= 0 && at + 16 <= file.length; at = file.indexOf(ISPE, at + 4)) {
    if (file.readUInt32BE(at + 8) * file.readUInt32BE(at + 12) > maxPixels) return true;
  }
  return false;
}

/** The codecs, each with the code that fetches it when it is first wanted. */
const CODECS = {
  avif: {
    ready: once(async () => initAvif(await wasm('@jsquash/avif/codec/dec/avif_dec.wasm'))),
    decode: (bytes, maxPixels) => (isTooLarge(bytes, maxPixels) ? undefined : decodeAvif(bytes)),
  },
  gif: { ready: () => Promise.resolve(), decode: decodeGif },
  jpg: {
    ready: once(async () => initJpeg(await wasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'))),
    decode: (bytes) => decodeJpeg(bytes, { preserveOrientation: true }),
  },
  png: {
    ready: once(async () => initPng(await wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'))),
    decode: decodePng,
  },
  webp: {
    ready: once(async () => initWebp(await wasm('@jsquash/webp/codec/dec/webp_dec.wasm'))),
    decode: decodeWebp,
  },
};

// Every Node that this runs on has the wide instructions, so that the codec asks for this file.
const encoder = once(async () => initWebpEncoder(await wasm('@jsquash/webp/codec/enc/webp_enc_simd.wasm')));
const scaler = once(async () => initResize(await wasm('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm')));

/**
 * Every so many pixels each way become their mean. The scaler keeps several copies in numbers of four bytes: of a large picture
 * it would take more than a gigabyte, and most of the time.
 */
function thinned({ data, width, height }, by) {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (let dy = 0; dy < by; dy++) {
        let at = ((y * by + dy) * width + x * by) * 4;
        for (let dx = 0; dx < by; dx++, at += 4) {
          const alpha = data[at + 3];
          r += data[at] * alpha;
          g += data[at + 1] * alpha;
          b += data[at + 2] * alpha;
          a += alpha;
        }
      }
      const to = (y * w + x) * 4;
      // What cannot be seen has no colour.
      if (a > 0) out.set([r / a, g / a, b / a, a / (by * by)], to);
    }
  }
  return new ImageData(out, w, h);
}

async function scaled(picture, most) {
  const share = most / Math.max(picture.width, picture.height);
  if (share >= 1) return picture;
  // As much as leaves the scaler twice what it shall give.
  const by = Math.floor(0.5 / share);
  if (by > 1 && Math.min(picture.width, picture.height) >= by) return scaled(thinned(picture, by), most);
  const width = Math.max(1, Math.round(picture.width * share));
  const height = Math.max(1, Math.round(picture.height * share));
  return resize(picture, { width, height, method: 'mitchell' });
}

/** Small copies of a picture, the largest first; undefined for what cannot be read, or has more pixels than are worth it. */
async function copies(bytes, { sizes, maxPixels, quality }) {
  // What a file says of its size is read before any memory is taken for its pixels.
  const { type, width, height } = imageSize(bytes);
  const codec = CODECS[type];
  if (!codec || !(width > 0) || !(height > 0) || width * height > maxPixels) return undefined;
  await Promise.all([codec.ready(), encoder(), scaler()]);
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  let picture = await codec.decode(whole, maxPixels);
  if (!picture) return undefined;
  const made = [];
  for (const most of [...sizes].sort((a, b) => b - a)) {
    picture = await scaled(picture, most);
    made.push([most, new Uint8Array(await encodeWebp(picture, { quality }))]);
  }
  return made;
}

parentPort.on('message', async ({ bytes, options }) => {
  // Whatever goes wrong with the bytes of strangers: there is no copy.
  const made = await copies(bytes, options).catch(() => undefined);
  parentPort.postMessage(made);
});
