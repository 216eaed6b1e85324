import { Type, type Static } from '@sinclair/typebox';
import type { ApproverRule } from '@mokuai/definition';
import { fillText, type Action } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import type { LocalText } from '@mokuai/kernel';
import { checkPlaceholders } from '../shared/check-placeholders.js';
import { label } from '../shared/label.js';
import { checkRecipients } from './check-recipients.js';
import { mapText, textSchema } from './local-text.js';

const input = Type.Object(
  {
    to: Type.Array(
      Type.Object(
        {
          field: Type.Optional(Type.String({ maxLength: 200, ...label('User field', '用户字段') })),
          role: Type.Optional(Type.String({ maxLength: 48, ...label('Role', '角色') })),
          users: Type.Optional(Type.Array(Type.String({ maxLength: 36 }), { minItems: 1, maxItems: 100, ...label('Users', '用户') })),
        },
        { additionalProperties: false, minProperties: 1, maxProperties: 1 },
      ),
      { minItems: 1, maxItems: 20, ...label('To', '通知对象') },
    ),
    channels: Type.Optional(Type.Array(Type.Literal('app'), { minItems: 1, maxItems: 1, ...label('Channels', '通知渠道') })),
    title: textSchema(200, label('Title', '标题')),
    body: Type.Optional(textSchema(2000, label('Text', '正文'))),
  },
  { additionalProperties: false },
); // prettier-ignore

/** Tells people something, in the application. Each person once, however many of the rules name them. */
export const notify: Action = {
  type: 'notify',
  label: { en: 'Notify people', 'zh-CN': '发送通知' },
  icon: 'bell',
  branches: false,
  input,
  check(step, context) {
    const { to, title, body } = step.input as Static<typeof input>;
    return [
      ...checkRecipients(to, '/input/to', context),
      ...checkPlaceholders(title as Json, '/input/title', context),
      ...checkPlaceholders(body as Json | undefined, '/input/body', context),
    ];
  },
  async prepare(given, { people, placeholders, notify: send, module, recordId }) {
    const { to, title, body = '' } = given as Static<typeof input>;
    const users = await people(to.map(ruleOf));
    const fill = (text: string): Promise<string> => fillText(text, placeholders);
    const words = { title: await mapText(title as LocalText, fill), body: await mapText(body as LocalText, fill) };
    return {
      input: { users, ...words },
      async perform(sql) {
        const about = { module, record: recordId, approval: null };
        await send(sql, users.map((user) => ({ user, ...words, ...about }))); // prettier-ignore
        return { users };
      },
    };
  },
};

function ruleOf({ field, role, users }: Static<typeof input>['to'][number]): ApproverRule {
  if (field !== undefined) return { type: 'field', field };
  if (role !== undefined) return { type: 'role', role };
  return { type: 'users', users: users ?? [] };
}
