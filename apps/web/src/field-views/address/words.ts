import { addressLine } from './address-words.js';

/** An address in one line. */
export const words = (value: unknown): string => addressLine(value, 'zh-CN');
