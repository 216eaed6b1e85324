import type { ActionExamples } from '../example.js';

export const examples: ActionExamples = {
  valid: [
    { data: { name: 'Big' } },
    {
      data: {
        name: '{{ record.name }} of {{ record.owner }}',
        amount: '{{ old.amount }}',
        account: '{{ record.account }}',
      },
    },
    { data: { name: '{{ record.account.title }}', owner: '{{ actor.manager }}', amount: null } },
  ],
  invalid: [
    { input: {}, path: '/input/data', code: 'required' },
    { input: { data: { name: 'x' }, more: 1 }, path: '/input/more', code: 'unknown_key' },
    { input: { data: { nonsense: 1 } }, path: '/input/data/nonsense', code: 'unknown_field' },
    { input: { data: { approval_status: 'approved' } }, path: '/input/data/approval_status', code: 'read_only' },
    { input: { data: { amount: 'many' } }, path: '/input/data/amount', code: 'not_number' },
    { input: { data: { amount: '{{ record.name }}' } }, path: '/input/data/amount', code: 'wrong_type' },
    { input: { data: { amount: '{{ record.amount }} more' } }, path: '/input/data/amount', code: 'wrong_type' },
    { input: { data: { account: '{{ record.owner }}' } }, path: '/input/data/account', code: 'wrong_type' },
    { input: { data: { name: '{{ record.nonsense }}' } }, path: '/input/data/name', code: 'bad_reference' },
    { input: { data: { name: '{{ constructor.name }}' } }, path: '/input/data/name', code: 'bad_reference' },
    { input: { data: { name: '{{ record.account.owner.name }}' } }, path: '/input/data/name', code: 'bad_reference' },
  ],
};
