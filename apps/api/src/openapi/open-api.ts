import type { Actor } from '@mokuai/access';
import type { FieldModel, Model } from '@mokuai/definition';
import { contextOf, rightsTo } from '@mokuai/engine';
import { messages, textIn } from '@mokuai/kernel';
import { effectiveInputSchema, type EffectiveContext } from '@mokuai/layout';
import { operation } from './operation.js';
import { FIXED_ROUTES, RECORD_ROUTES, type RouteDoc } from './routes.js';

type Schema = Readonly<Record<string, unknown>>;
type Paths = Record<string, Record<string, Schema>>;

/**
 * The OpenAPI 3.1 document of what this actor may call: modules and fields that the actor may not read are not in it.
 */
export function openApi(model: Model, actor: Actor): Schema {
  const to = rightsTo(model, actor);
  const contexts = model.modules.filter((name) => to(name)).map((name) => contextOf(model, actor, name));
  const paths: Paths = {};
  const allowed = ({ capability }: RouteDoc): boolean =>
    capability === undefined || actor.capabilities.has(capability) || actor.capabilities.has('admin');
  for (const route of FIXED_ROUTES.filter(allowed)) (paths[route.path] ??= {})[route.method] = operation(route);
  for (const context of contexts) addModule(paths, context);
  return {
    openapi: '3.1.0',
    info: { title: 'Mokuai', version: `1.0.0+${model.revision}`, description: DESCRIPTION },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM, ...Object.fromEntries(contexts.flatMap(schemasOf)) },
    },
    security: [{ bearer: [] }],
  };
}

const DESCRIPTION =
  'Instants are ISO-8601 UTC with milliseconds, dates `YYYY-MM-DD`. Refusals are RFC 9457 problem documents whose words follow `Accept-Language`.';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(messages) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'JSON Pointer' },
          code: { type: 'string' },
          message: { type: 'string' },
          params: { type: 'object' },
        },
      },
    },
  },
};

function addModule(paths: Paths, context: EffectiveContext): void {
  const { module, rights, locale } = context;
  const { can } = rights;
  const bySuffix: Readonly<Record<string, boolean>> = {
    query: true,
    bulk: can.bulk,
    restore: can.delete,
    submit: can.submit,
    comments: true,
    '{comment}': true,
    attachments: can.update,
    '{attachment}': can.update,
  };
  const byMethod: Readonly<Record<string, boolean>> = {
    get: true,
    post: can.create,
    put: can.create && can.update,
    patch: can.update,
    delete: can.delete,
  };
  const tag = textIn(module.plural, locale, module.name);
  for (const route of RECORD_ROUTES) {
    const suffix = /\/attachments\//.test(route.path) ? '{attachment}' : route.path.split('/').at(-1)!;
    // What belongs to a record is read by whoever reads the record.
    const mayCall = route.method === 'get' || (bySuffix[suffix] ?? byMethod[route.method]);
    if (!mayCall) continue;
    const path = route.path.replace('{module}', module.name);
    (paths[path] ??= {})[route.method] = { ...operation({ ...route, tag }), ...contentOf(route, module.name) };
  }
}

const ref = (kind: string, module: string): Schema => ({ $ref: `#/components/schemas/${module}.${kind}` });
const json = (schema: Schema): Schema => ({ content: { 'application/json': { schema } } });

/** Bodies and answers of the record routes that carry a record or a list of them. */
function contentOf({ method, path, status }: RouteDoc, module: string): Schema {
  const record = json(ref('record', module));
  const page = {
    type: 'object',
    properties: { data: { type: 'array', items: ref('record', module) }, page: { type: 'object' } },
  };
  const answers = (schema: Schema): Schema => ({
    responses: { [status ?? 200]: { description: 'OK', ...schema }, default: REFUSED },
  });
  if (path === '/records/{module}' && method === 'post')
    return { requestBody: { required: true, ...json(ref('create', module)) }, ...answers(record) };
  if (path.endsWith('/attachments') && method === 'post')
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: BYTES } } } };
  if (path === '/records/{module}/{id}' && method === 'patch')
    return { requestBody: { required: true, ...json(ref('update', module)) }, ...answers(record) };
  if (path === '/records/{module}' || path.endsWith('/query')) return answers(json(page));
  if (path === '/records/{module}/{id}' && method === 'get') return answers(record);
  return {};
}

const BYTES = { type: 'string', format: 'binary' };

const REFUSED = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function schemasOf(context: EffectiveContext): [string, Schema][] {
  const { module, rights, locale } = context;
  const described = (field: FieldModel): Schema => ({
    anyOf: [field.type.valueSchema(field.settings), { type: 'null' }],
    title: textIn(field.label, locale, field.name),
  });
  const readable = [...module.fields.values()].filter((field) => rights.readable(field.name));
  const record = {
    type: 'object',
    properties: Object.fromEntries(readable.map((field) => [field.name, described(field)])),
  };
  return [
    [`${module.name}.record`, record],
    [`${module.name}.create`, effectiveInputSchema(context, 'create')],
    [`${module.name}.update`, effectiveInputSchema(context, 'update')],
  ];
}
