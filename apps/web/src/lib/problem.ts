import type { ProblemDocument } from '@mokuai/contract';

/** A request that was refused, or never reached the server (`status` 0, code `network`). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: ProblemDocument['errors'];
  /** The record as it is now, with a stale version. */
  readonly current: unknown;
  /** What is there already, by the rules of the module. */
  readonly duplicates: unknown;
  /** What the server's log knows the request by, where the server failed; else empty. */
  readonly reference: string;

  constructor(document: Pick<ProblemDocument, 'title' | 'status' | 'code'> & Partial<ProblemDocument>, reference = '') {
    super(document.title);
    this.name = 'ApiProblem';
    this.status = document.status;
    this.code = document.code;
    this.detail = document.detail ?? '';
    this.errors = document.errors ?? [];
    this.current = document.current;
    this.duplicates = document.duplicates;
    this.reference = reference;
  }
}

const isDocument = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' && body !== null && 'status' in body && 'code' in body && 'title' in body;

/** The problem of an answer that is not a success; whatever is not a problem document keeps its status alone: its words are in one language. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer.json().catch(() => null);
  const reference = answer.headers.get('x-request-id') ?? '';
  if (isDocument(body)) return new ApiProblem(body, reference);
  return new ApiProblem({ title: '', status: answer.status, code: `http_${answer.status}` }, reference);
}

/** Errors by the top-level field their pointer names; those of the whole input are under ''. */
export function errorsByField(problem: Pick<ApiProblem, 'errors'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, message } of problem.errors) {
    const field = (path.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
    if (!found.has(field)) found.set(field, message);
  }
  return found;
}
