import type { ActionExamples } from '../example.js';

export const examples: ActionExamples = {
  valid: [
    { module: 'account', data: { title: 'New' } },
    {
      module: 'deal',
      data: { name: 'Next: {{ record.name }}', account: '{{ record.account }}', owner: '{{ record.owner }}' },
    },
    { module: 'task', data: { subject: 'Call', deal: '{{ record.id }}' } },
  ],
  invalid: [
    { input: { data: {} }, path: '/input/module', code: 'required' },
    { input: { module: 'nonsense', data: {} }, path: '/input/module', code: 'unknown_module' },
    { input: { module: 'account', data: {} }, path: '/input/data/title', code: 'required' },
    { input: { module: 'account', data: { title: 'x', name: 'y' } }, path: '/input/data/name', code: 'unknown_field' },
    {
      input: { module: 'task', data: { subject: 'Call', deal: '{{ record.account }}' } },
      path: '/input/data/deal',
      code: 'wrong_type',
    },
  ],
};
