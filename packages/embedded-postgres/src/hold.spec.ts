import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { holdCluster } from './hold.mjs';
import { isAlive } from './lock.mjs';

const HOLD_MODULE = new URL('./hold.mjs', import.meta.url).href;
const PASSWORD = 'only for this test';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mokuai-hold-'));
  chmodSync(home, 0o711);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const options = () => ({ dir: join(home, 'postgres'), refuge: home, password: PASSWORD, settings: { fsync: 'off' } });

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A program that holds the cluster and says its process id and URL. */
async function holder(): Promise<{ child: ReturnType<typeof spawn>; pid: number; url: string }> {
  const script = `const { holdCluster } = await import('${HOLD_MODULE}');
    console.log(JSON.stringify(await holdCluster(${JSON.stringify(options())})));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { pid: number; url: string }) };
}

describe('holdCluster', () => {
  it('keeps what was written from one hold to the next, and lets nobody in without the password', async () => {
    const first = await holdCluster(options());
    await ask(first.url, `CREATE TABLE kept AS SELECT 'still here' AS text`);
    await expect(ask(first.url.replace(encodeURIComponent(PASSWORD), 'wrong'), 'SELECT 1')).rejects.toThrow('password');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await holdCluster(options());
    expect(await ask(second.url, 'SELECT text FROM kept')).toEqual([{ text: 'still here' }]);
    await second.stop();
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('ends the cluster when its owner is killed', async () => {
    const { child, pid } = await holder();
    child.kill('SIGKILL');
    await gone(pid);
    const again = await holdCluster(options());
    await again.stop();
  });

  it('ends what a killed supervisor left behind, and starts', async () => {
    const first = await holdCluster(options());
    await ask(first.url, 'CREATE TABLE kept ()');
    const supervisor = Number(readFileSync(`${options().dir}.lock`, 'utf8').split(' ')[0]);
    process.kill(supervisor, 'SIGKILL');
    await first.ended;
    expect(isAlive(first.pid)).toBe(true);
    const second = await holdCluster(options());
    expect(isAlive(first.pid)).toBe(false);
    expect(await ask(second.url, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();
  });

  it('says in the words of the server why it does not start', async () => {
    const wrong = { ...options(), settings: { shared_buffers: 'plenty' } };
    await expect(holdCluster(wrong)).rejects.toThrow('invalid value for parameter "shared_buffers"');
  });

  it('removes a temporary cluster', async () => {
    const cluster = await holdCluster({ ...options(), temporary: true });
    await cluster.stop();
    expect(existsSync(options().dir)).toBe(false);
  });
});
