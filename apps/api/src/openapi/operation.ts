import type { RouteDoc } from './routes.js';

type Schema = Readonly<Record<string, unknown>>;

/** One route as an OpenAPI operation. */
export function operation(route: RouteDoc): Schema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'module');
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(route.query ?? []).map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
  ];
  return {
    tags: [route.tag],
    summary: route.summary,
    ...(route.capability ? { description: `Needs the capability \`${route.capability}\`.` } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(route.body) } } } }
      : {}),
    responses: {
      [route.status ?? 200]: { description: 'OK' },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(route.isPublic ? { security: [] } : {}),
  };
}

function bodySchema(body: Readonly<Record<string, string>>): Schema {
  const entries = Object.entries(body);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([key, type]) => [key, type === 'any' ? {} : { type: type.replace('?', '') }]),
    ),
    required: entries.filter(([, type]) => !type.endsWith('?')).map(([key]) => key),
    additionalProperties: false,
  };
}
