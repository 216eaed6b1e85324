import { messages, statusOf, type ProblemCode } from './messages/index.js';
import type { LocalText } from './text.js';

/** One thing wrong with an input. `path` is a JSON Pointer into what the caller sent ("" is the whole of it). */
export interface Fault {
  readonly code: ProblemCode;
  readonly path: string;
  /** What its wording names; texts that an admin wrote in every language they were written in. */
  readonly params?: Readonly<Record<string, LocalText | number | boolean | null>>;
}

/** Makes a fault; a short form for the many places that do. */
export const fault = (code: ProblemCode, path = '', params?: Fault['params']): Fault =>
  params ? { code, path, params } : { code, path };

/**
 * A refused request, thrown by use-cases and turned into an RFC 9457 document at the edge.
 * `code` names the refusal as a whole and decides the HTTP status; `faults` name its causes;
 * `extra` holds further members of the document (e.g. `current` of a 409).
 */
export class Problem extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly faults: readonly Fault[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
    readonly params: Fault['params'] = undefined,
  ) {
    super(messages[code].en);
    this.name = 'Problem';
    this.status = statusOf(code);
  }
}
