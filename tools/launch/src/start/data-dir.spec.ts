import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptSecret, openDataDir } from './data-dir.mjs';
import { placeCluster } from './database.mjs';
import { choosePort } from './port.mjs';

const isRoot = process.getuid?.() === 0;
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuai-data-'));
  chmodSync(dir, 0o711);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('openDataDir', () => {
  it('makes the directory, and refuses a second start on it until the first has ended', () => {
    const first = openDataDir('data', dir);
    expect(first.path).toBe(join(dir, 'data'));
    expect(() => openDataDir('data', dir)).toThrow(`already runs on ${first.path} (process ${process.pid})`);
    first.release();
    openDataDir('data', dir).release();
  });

  it('says which directory cannot be written', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => openDataDir('file/data', dir)).toThrow(`${dir}/file/data cannot be written`);
  });
});

describe('keptSecret', () => {
  it('is random, made once, and for the owner only', () => {
    const secret = keptSecret(dir, 'secret-key');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(keptSecret(dir, 'secret-key')).toBe(secret);
    expect(keptSecret(dir, 'another')).not.toBe(secret);
    expect(statSync(join(dir, 'secret-key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'secret-key'), 'utf8')).toBe(secret);
  });
});

describe('placeCluster', () => {
  it('puts the cluster into the data directory', () => {
    expect(placeCluster(dir)).toEqual({ dir: join(dir, 'postgres'), refuge: dir });
  });

  // Nobody else's start goes this way: there is nothing to skip.
  if (!isRoot) return;
  it('under root, puts it where its account can reach it, and leaves a link', () => {
    const hidden = join(dir, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const placed = placeCluster(hidden, join(dir, 'system'));
    expect(placed.dir.startsWith(join(dir, 'system'))).toBe(true);
    expect(readlinkSync(join(hidden, 'postgres'))).toBe(placed.dir);
    expect(placeCluster(hidden, join(dir, 'system'))).toEqual(placed);
  });
});

describe('choosePort', () => {
  it('says that a wanted port is taken, and takes another where none is wanted', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    await expect(choosePort(String(port))).rejects.toThrow(`Port ${port} is in use.`);
    await new Promise((resolve) => server.close(resolve));
    expect(await choosePort(String(port))).toBe(port);
    expect(await choosePort(undefined)).toBeGreaterThanOrEqual(3000);
    await expect(choosePort('http')).rejects.toThrow('is not a port number');
  });
});
