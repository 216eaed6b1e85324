import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '@mokuai/engine';
import { openFiles } from './open-files.js';

const objects = new Map<string, Buffer>();
const BYTES = Buffer.from('一些字节 '.repeat(50_000));

/** As much of S3 as is asked for: whole objects by path, for who signs. */
async function startBucket(): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const key = decodeURIComponent(request.url!.split('?')[0]!);
    const signed = request.headers.authorization?.includes('Credential=key/') === true;
    if (!signed) return void response.writeHead(403).end();
    if (request.method === 'PUT') {
      // Chunks with signatures between them, or no length, are more than other servers than Amazon's understand.
      if (request.headers['content-encoding'] === 'aws-chunked' || !request.headers['content-length'])
        return void response.writeHead(501).end();
      objects.set(key, await buffer(request));
      return void response.writeHead(200).end();
    }
    const object = objects.get(key);
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    response.writeHead(object ? 200 : 404, object ? { 'content-length': object.length } : {});
    response.end(request.method === 'HEAD' ? undefined : object);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

let root: string;
let server: Server;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
  server = await startBucket();
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

const bucket = () => ({
  name: 'crm',
  region: 'eu-central-1',
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  accessKeyId: 'key',
  secretAccessKey: 'secret',
});

describe.each([
  [
    'a folder',
    () => openFiles({ root: join(root, 'folder'), bucket: null }),
    () => readdir(join(root, 'folder/kept/a')),
  ],
  ['a bucket', () => openFiles({ root: join(root, 'bucket'), bucket: bucket() }), () => [...objects.keys()]],
] as const)('files in %s', (_, open, all) => {
  it('are kept, read and removed', async () => {
    const files: FileStore = await open();
    const file = await files.receive(Readable.from([BYTES.subarray(0, 1000), BYTES.subarray(1000)]), 10_000_000);
    expect(file).toMatchObject({ size: BYTES.length, type: 'text/plain', ending: undefined });
    await files.keep(file, 'a/b');
    await files.discard(file);
    await files.discard(file);
    expect((await buffer(await files.read('a/b'))).equals(BYTES)).toBe(true);
    await files.remove('a/b');
    await files.remove('a/b');
    await expect(files.read('a/b')).rejects.toMatchObject({ code: 'not_found' });
    expect(await all()).toEqual([]);
  });

  it('leave nothing where they are too long or break off', async () => {
    const files = await open();
    await expect(files.receive(Readable.from([BYTES]), 1000)).rejects.toMatchObject({ code: 'file_too_large' });
    const cut = new Readable({ read: () => undefined });
    cut.push('half');
    const receiving = files.receive(cut, 1000);
    cut.destroy();
    await expect(receiving).rejects.toMatchObject({ code: 'file_cut' });
    expect(await all()).toEqual([]);
  });
});
