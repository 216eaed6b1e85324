import { connection } from './connection.js';
import { preferences } from './preferences.js';
import { ApiProblem, problemOf } from './problem.js';

export interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

const signedOut = new Set<() => void>();

/** Calls `listener` when the server says the session is over; gives the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => void signedOut.delete(listener);
}

const READS = /^\/records\/[^/]+\/query$/;
let refusal: string | undefined;

/** From now on this page only looks: what would change something is refused here, with these words (code `only_looking`). */
export function onlyLook(words: string): void {
  refusal = words;
}

async function request<T>(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  if (refusal !== undefined && method !== 'GET' && !READS.test(path)) {
    throw new ApiProblem({ title: refusal, status: 403, code: 'only_looking' });
  }
  const headers: Record<string, string> = { 'Accept-Language': preferences.get().locale, ...options.headers };
  if (method !== 'GET') headers['X-Requested-With'] = 'mokuai';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let answer: Response;
  try {
    answer = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : JSON.stringify(body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.missed();
    throw new ApiProblem({ title: '', status: 0, code: 'network' });
  }
  connection.found();
  if (answer.ok) {
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  if (answer.status === 401 && !path.startsWith('/auth/')) for (const listener of signedOut) listener();
  throw await problemOf(answer);
}

/** The HTTP API under `/api`. Every method throws `ApiProblem` when the request is refused. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: RequestOptions) => request<T>('DELETE', path, undefined, options),
};
