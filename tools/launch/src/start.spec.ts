import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, until } from '@mokuai/testing';
import { root } from './root.mjs';
import { processesWith } from './test/leftovers.mjs';

const LONG_MS = 240_000;

interface Start {
  readonly launcher: ChildProcess;
  readonly lines: string[];
  readonly mark: string;
  readonly ended: Promise<number | null>;
  readonly url: string;
}

let dir = '';
const starts: Start[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuai-start-'));
  chmodSync(dir, 0o711);
});
afterEach(async () => {
  for (const { launcher, mark, lines } of starts.splice(0)) {
    launcher.kill('SIGKILL');
    await until(() => processesWith(mark).length === 0, { limit: 30_000, what: `an end after\n${lines.join('\n')}` });
  }
  rmSync(dir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Start> {
  const port = env['PORT'] ?? String(await freePort());
  const mark = `MOKUAI_START=${randomUUID()}`;
  const [name = '', value] = mark.split('=');
  const launcher = spawn(process.execPath, ['tools/launch/src/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dir, PORT: port, DEMO: '0', [name]: value, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [launcher.stdout, launcher.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  const ended = once(launcher, 'exit').then(([code]) => code as number | null);
  const started = { launcher, lines, mark, ended, url: `http://127.0.0.1:${port}` };
  starts.push(started);
  return started;
}

async function ready(started: Start): Promise<void> {
  const line = `ready ${started.url}`;
  await Promise.race([
    until(() => started.lines.includes(line), { limit: LONG_MS }),
    started.ended.then((code) => Promise.reject(new Error(`ended with ${code}:\n${started.lines.join('\n')}`))),
  ]);
}

describe('npm start', () => {
  it(
    'serves from an empty directory, refuses a second start on it, ends everything on SIGTERM, and keeps its data',
    async () => {
      const first = await start();
      await ready(first);
      expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
      expect((await (await fetch(first.url)).text()).toLowerCase()).toContain('<!doctype html>');

      const second = await start();
      expect(await second.ended).toBe(1);
      expect(second.lines.join('\n')).toContain(`already runs on ${dir} (process ${first.launcher.pid})`);

      first.launcher.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      expect(processesWith(first.mark)).toEqual([]);
      expect(first.lines.filter((line) => line.startsWith('ready '))).toHaveLength(1);
      expect(existsSync(join(dir, 'postgres', 'postmaster.pid'))).toBe(false);

      const secret = readFileSync(join(dir, 'secret-key'), 'utf8');
      const again = await start();
      await ready(again);
      expect(readFileSync(join(dir, 'secret-key'), 'utf8')).toBe(secret);
      again.launcher.kill('SIGINT');
      expect(await again.ended).toBe(0);
      expect(processesWith(again.mark)).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'starts a killed program again; killed itself, it leaves nothing, and starts again on the same data',
    async () => {
      const first = await start();
      await ready(first);
      const api = processesWith(first.mark).find(({ command }) => command.includes('apps/api/dist/main.js'));
      if (!api) throw new Error('no API process');
      process.kill(api.pid, 'SIGKILL');
      await until(() => first.lines.some((line) => line.includes('starting it again')));
      await until(async () => (await fetch(`${first.url}/api/health/ready`)).ok, { limit: 60_000 });

      first.launcher.kill('SIGKILL');
      await until(() => processesWith(first.mark).length === 0, { limit: 30_000, what: 'the end of every process' });
      const again = await start();
      await ready(again);
    },
    LONG_MS,
  );

  it(
    'says that the port is in use',
    async () => {
      const first = await start();
      await ready(first);
      const other = mkdtempSync(join(tmpdir(), 'mokuai-start-'));
      const second = await start({ DATA_DIR: other, PORT: new URL(first.url).port });
      expect(await second.ended).toBe(1);
      expect(second.lines.join('\n')).toContain(`Port ${new URL(first.url).port} is in use`);
      rmSync(other, { recursive: true, force: true });
    },
    LONG_MS,
  );
});
