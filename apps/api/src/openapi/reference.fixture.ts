import { FIXED_ROUTES, RECORD_ROUTES, type RouteDoc } from './routes.js';

const INTRODUCTION = `# HTTP API

Base \`/api\`, JSON in UTF-8. This page lists every route; bodies and answers with their schemas are in the OpenAPI 3.1
document \`GET /api/openapi.json\`, written for whoever asks (modules and fields out of sight are not in it), and to browse
at \`/api/docs\`. It is made from the routes by \`UPDATE_REFERENCE=1 npx jest apps/api/src/openapi\`; a test holds it to them.

- **Who asks**: \`Authorization: Bearer <token>\`, or the session cookie of a browser. Writes with the cookie carry
  \`X-Requested-With: mokuai\`, which no other site can send.
- **Formats**: instants are ISO-8601 UTC with milliseconds, dates \`YYYY-MM-DD\`, times \`HH:mm\`. A lookup is the id of its target.
- **Unknown** query parameters and body keys are refused with 400. Bodies hold at most 5 MB and nest at most 64 levels;
  an upload is a body of bytes with a limit of its own.
- **Languages**: problems follow \`Accept-Language\` (\`en\`, \`zh-CN\`), labels the language of the user.
- **Idempotency-Key** on a POST (outside of sign-in and uploads): for 24 hours the same request is done once and answered the same.
- **Versions**: every record has one. A PATCH with \`version\` (or \`If-Match\`) is refused with 409 when it is stale, with the
  record of now as \`current\`; without it the last write wins.
- **Refusals** are RFC 9457 \`application/problem+json\`: \`{type, title, status, code, detail, errors: [{path, code, message, params}]}\`
  with JSON Pointers as paths. What is out of sight is answered as what is not there.
  The codes are the \`enum\` of \`Problem.code\` in the OpenAPI document, their words stand in \`packages/kernel/src/messages\`.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row({ method, path, summary, query, body, capability, isPublic }: RouteDoc): string {
  const takes = [
    ...(query?.length ? [`query ${query.map((name) => `\`${name}\``).join(' ')}`] : []),
    ...(body ? [`body ${Object.entries(body).map(([key, type]) => `\`${key}${type.endsWith('?') ? '?' : ''}\``).join(' ')}`] : []), // prettier-ignore
  ].join('; ');
  const who = isPublic ? 'everybody' : capability ? `\`${capability}\`` : 'signed in';
  return `| \`${method.toUpperCase()} ${path}\` | ${cell(summary)} | ${takes} | ${who} |`;
}

/** The reference page, from the routes. */
export function reference(): string {
  const routes = [...FIXED_ROUTES, ...RECORD_ROUTES];
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const tables = tags.map((tag) =>
    [
      `## ${tag}`,
      '',
      '| Route | | Takes | For |',
      '|---|---|---|---|',
      ...routes.filter((r) => r.tag === tag).map(row),
      '',
    ].join('\n'),
  );
  return [INTRODUCTION, ...tables].join('\n');
}
