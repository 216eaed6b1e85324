import { Type } from '@sinclair/typebox';

/** Words of the properties panel. */
export const label = (en: string, zh: string) => ({ 'x-label': { en, 'zh-CN': zh } });

/** Words an admin writes: one string, or one per language. */
export const LocalTextSchema = Type.Union([
  Type.String({ maxLength: 200 }),
  Type.Object(
    { en: Type.Optional(Type.String({ maxLength: 200 })), 'zh-CN': Type.Optional(Type.String({ maxLength: 200 })) },
    { additionalProperties: false, minProperties: 1 },
  ),
]);
