import type { ActionExamples } from '../example.js';

export const examples: ActionExamples = {
  valid: [{}, { approval: 'discount', comment: 'For {{ record.name }}' }],
  invalid: [
    { input: { approval: 'nonsense' }, path: '/input/approval', code: 'unknown_approval' },
    { input: { approval: 1 }, path: '/input/approval', code: 'invalid' },
    { input: { comment: '{{ record.nonsense }}' }, path: '/input/comment', code: 'bad_reference' },
  ],
};
