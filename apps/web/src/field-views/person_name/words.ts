import { nameWords } from './name-words.js';

/** A name in the order of its script. */
export const words = (value: unknown): string => nameWords(value);
