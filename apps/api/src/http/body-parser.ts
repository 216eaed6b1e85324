import type { FastifyInstance } from 'fastify';
import { Problem } from '@mokuai/kernel';
import { checkText } from './check-text.js';

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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed_json');
  }
  checkText(value);
  return value;
}
