import { HttpException } from '@nestjs/common';
import { Problem, type ProblemCode } from '@mokuai/kernel';

/** Node and Postgres codes that mean "the database cannot be reached now". */
const UNAVAILABLE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|08|57P0|53)/;

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad_request',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  414: 'not_found',
  415: 'unsupported_type',
  503: 'unavailable',
};

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
};

/** What to answer for anything that was thrown; undefined where it is a fault of ours that the log must hear of. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { code, statusCode } = (typeof error === 'object' ? (error ?? {}) : {}) as {
    code?: unknown;
    statusCode?: unknown;
  };
  const status = error instanceof HttpException ? error.getStatus() : Number(statusCode ?? 500);
  const known = (typeof code === 'string' ? BY_CODE[code] : undefined) ?? BY_STATUS[status];
  if (known) return new Problem(known);
  if (typeof code === 'string' && UNAVAILABLE.test(code)) return new Problem('unavailable');
  return undefined;
}
