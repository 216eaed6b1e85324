import type { ActionExamples } from '../example.js';

export const examples: ActionExamples = {
  valid: [{}],
  invalid: [{ input: { when: 1 }, path: '/input/when', code: 'unknown_key' }],
};
