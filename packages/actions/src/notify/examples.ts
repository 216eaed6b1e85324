import type { ActionExamples } from '../example.js';

export const examples: ActionExamples = {
  valid: [
    { to: [{ field: 'owner' }, { role: 'seller' }], title: 'Look at {{ record.name }}' },
    {
      to: [{ field: 'account.owner' }],
      channels: ['app'],
      title: { en: 'A', 'zh-CN': '甲' },
      body: { en: '{{ old.amount }}' },
    },
    { to: [{ users: ['01990000-0000-7000-8000-000000000001'] }], title: '{{ actor.name }}' },
  ],
  invalid: [
    { input: { title: 'x' }, path: '/input/to', code: 'required' },
    { input: { to: [{ field: 'owner' }] }, path: '/input/title', code: 'required' },
    { input: { to: [{ field: 'amount' }], title: 'x' }, path: '/input/to/0/field', code: 'unknown_field' },
    { input: { to: [{ users: ['me'] }], title: 'x' }, path: '/input/to/0/users/0', code: 'unknown_user' },
    { input: { to: [{ role: 'nobody' }], title: 'x' }, path: '/input/to/0/role', code: 'unknown_role' },
    {
      input: { to: [{ field: 'owner' }], title: { en: '{{ record.nonsense }}' } },
      path: '/input/title/en',
      code: 'bad_reference',
    },
    {
      input: { to: [{ field: 'owner' }], title: 'x', body: '{{ 1 + 1 }}' },
      path: '/input/body',
      code: 'bad_reference',
    },
  ],
};
