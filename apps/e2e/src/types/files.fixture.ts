import { expect } from '@jest/globals';
import type { Json } from '@mokuai/expression';
import { uploaded } from './inputs.fixture.js';
import { ofParts } from './operators.fixture.js';
import { chosen } from './place.fixture.js';
import type { Asked, TypeCase } from './type-case.fixture.js';

/** One file of this name, whatever its id. */
const one = (name: string): Json => [expect.objectContaining({ name })] as unknown as Json;

/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const HELLO = Buffer.from('Hello').toString('base64');

/** The second record has none: what is sent belongs to whoever sends it. */
const operators = (part: string): Readonly<Record<string, Asked>> => ({
  ...ofParts(part),
  empty: [null, '23'],
  not_empty: [null, '1'],
});

/** What is sent along. */
export const FILES: Readonly<Record<string, TypeCase>> = {
  file: {
    settings: { 'Only these files': chosen('Documents') },
    defines: { accept: 'document' },
    first: { fill: uploaded('brief.txt', 'text/plain', HELLO), value: one('brief.txt'), reads: /brief\.txt/, inline: 'brief.txt' }, // prettier-ignore
    change: { fill: uploaded('letter.txt', 'text/plain', HELLO), value: one('letter.txt'), reads: /letter\.txt/, inline: 'letter.txt' }, // prettier-ignore
    operators: operators('BRIEF'),
  },
  image: {
    first: { fill: uploaded('dot.png', 'image/png', DOT), value: one('dot.png'), reads: 'dot.png' },
    change: { fill: uploaded('point.png', 'image/png', DOT), value: one('point.png'), reads: 'point.png' },
    operators: operators('dot'),
  },
};
