import { deflateSync } from 'node:zlib';
import type { Json } from '@mokuai/expression';
import type { Client } from './client.fixture.js';
import type { World } from './world.fixture.js';

/** A picture of one grey point. */
export const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex'),
  Buffer.from('0000000a49444154', 'hex'),
  deflateSync(Buffer.from([0, 0])),
  Buffer.from('0000000049454e44ae426082', 'hex'),
]);

/** Sends bytes as a file and gives the answer. */
export async function sendFile(world: World, path: string, name: string, bytes: Buffer | string, who: Client) {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api${path}?name=${encodeURIComponent(name)}`,
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Sends a picture for a field and gives what the server knows of it. */
export async function sendPicture(world: World, path: string, name: string, who: Client = world.admin): Promise<Json> {
  const { status, body } = await sendFile(world, path, name, PNG, who);
  if (status !== 201) throw new Error(`refused: ${JSON.stringify(body)}`);
  return body as Json;
}
