import { problemOf } from '../../../../lib/problem.js';

/** The bytes of a file. Throws `ApiProblem`. */
export async function bytesAt(source: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(source, { credentials: 'same-origin', signal });
  if (!answer.ok) throw await problemOf(answer);
  return new Uint8Array(await answer.arrayBuffer());
}
