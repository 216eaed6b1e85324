import { expect, it } from '@jest/globals';
import { readText } from './read-text.js';

it('reads text of every encoding that is common here', () => {
  const utf8 = new TextEncoder().encode('合同 ok');
  expect(readText(utf8)).toBe('合同 ok');
  expect(readText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe('合同 ok');
  expect(readText(utf8.subarray(0, 5))).toBe('合');
  expect(readText(Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3]))).toBe('你好');
  expect(readText(Uint8Array.from([0xff, 0xfe, 0x60, 0x4f]))).toBe('你');
});
