import { expect, it } from '@jest/globals';
import { formatSize } from './format-size.js';

it('says sizes in the largest unit that fits', () => {
  expect([0, 640, 1023, 1024, 1_260_000, 40_000_000, 5e9].map((size) => formatSize(size, 'en'))).toEqual([
    ...['0 B', '640 B', '1,023 B', '1 KB', '1.2 MB', '38 MB', '4.7 GB'],
  ]);
});
