import { conflictLines, faultLines, lossLines } from './tell.mjs';
import { locale, words } from './words.mjs';

/**
 * @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Call
 */

/**
 * Calls of one installation's API. A refusal is an `Error` with its words and pointers.
 * @param {{url: string, token: string}} options
 * @returns {Call}
 */
export const client =
  ({ url, token }) =>
  async (method, path, body) => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': locale,
        'x-requested-with': 'mokuai',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw new Error(words(`${url} cannot be reached.`, `无法连接 ${url}。`), { cause: error });
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(refusal(answer.status, text));
    return text === '' ? undefined : JSON.parse(text);
  };

/**
 * @param {number} status
 * @param {string} text
 */
function refusal(status, text) {
  try {
    const { title, detail, errors = [], losses = [], conflicts = [] } = JSON.parse(text);
    return [detail ?? title ?? status, ...faultLines(errors), ...lossLines(losses), ...conflictLines(conflicts)].join(
      '\n',
    );
  } catch {
    return `${status} ${text.slice(0, 200)}`;
  }
}
