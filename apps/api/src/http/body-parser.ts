import type { FastifyInstance } from 'fastify';
import { Problem } from '@mokuai/kernel';
import { checkText, MAX_VALUES } from './check-text.js';

/** The largest body that is read, in bytes. */
export const BODY_LIMIT = 5 * 1024 * 1024;

/**
 * Reads JSON bodies, and only those: no form or plain-text parser, so that no other site's form can send what we accept.
 * Throws `malformed_json`, and what `checkText` throws.
 */
export function useJsonBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      try {
        done(null, parseBody(body as string));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  if (hasTooMany(text)) throw new Problem('too_large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed_json');
  }
  checkText(value);
  return value;
}

/** More than `MAX_VALUES`, as its commas tell: parsing them would hold up everybody for half a second. */
function hasTooMany(text: string): boolean {
  if (text.length < 2 * MAX_VALUES) return false;
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) if (++commas > MAX_VALUES) return true;
  return false;
}
