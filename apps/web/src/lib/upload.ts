import { connection } from './connection.js';
import { preferences } from './preferences.js';
import { ApiProblem, problemOf } from './problem.js';

interface UploadOptions {
  readonly signal: AbortSignal;
  /** Hears how many bytes have left. */
  readonly onSent: (bytes: number) => void;
}

/** Sends a file's bytes as they are; `fetch` would not say how far it is. Throws `ApiProblem`, or `AbortError` where it was cancelled. */
export function upload<T>(path: string, file: Blob, { signal, onSent }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Accept-Language', preferences.get().locale);
    request.setRequestHeader('X-Requested-With', 'mokuai');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      connection.found();
      const answer = new Response(request.status === 204 ? null : request.responseText, {
        status: request.status,
        statusText: request.statusText,
        headers: { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' },
      });
      if (answer.ok) resolve(JSON.parse(request.responseText) as T);
      else problemOf(answer).then(reject, reject);
    };
    request.onerror = () => {
      connection.missed();
      reject(new ApiProblem({ title: '', status: 0, code: 'network' }));
    };
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) request.onabort(new ProgressEvent('abort'));
    else request.send(file);
  });
}
