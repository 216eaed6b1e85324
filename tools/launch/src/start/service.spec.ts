import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '@mokuai/embedded-postgres';
import { until } from '@mokuai/testing';
import { keepRunning } from './service.mjs';

let dir = '';
const stops: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuai-service-'));
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  rmSync(dir, { recursive: true, force: true });
});

function script(text: string): string {
  const path = join(dir, 'program.mjs');
  writeFileSync(path, text);
  return path;
}

function running(text: string, crashed?: (times: number) => void) {
  const lines: string[] = [];
  const service = keepRunning({
    name: 'demo',
    script: script(text),
    env: { MARK: 'seen' },
    crashed,
    write: (line) => void lines.push(line),
  });
  stops.push(() => service.stop());
  return { service, lines };
}

const STAYS = `setInterval(() => 0, 1e6);`;

describe('keepRunning', () => {
  it('puts the name before each line, and gives the program its environment', async () => {
    const { lines } = running(`console.log(process.env.MARK); console.error('trouble'); ${STAYS}`);
    await until(() => lines.length === 2);
    expect([...lines].sort()).toEqual(['demo | seen', 'demo | trouble']);
  });

  it('starts a crashed program again, and counts', async () => {
    const crashes: number[] = [];
    const { service } = running(STAYS, (times) => crashes.push(times));
    const first = Number(service.pid());
    process.kill(first, 'SIGKILL');
    const second = await until(() => service.pid() !== first && service.pid());
    expect(isAlive(second)).toBe(true);
    expect(crashes).toEqual([1]);
  });

  it('lets a program end in its own way when it is stopped, and does not start it again', async () => {
    const { service, lines } = running(
      `process.on('SIGTERM', () => { console.log('tidied up'); process.exit(0); }); console.log('up'); ${STAYS}`,
    );
    await until(() => lines.includes('demo | up'));
    const pid = Number(service.pid());
    await service.stop();
    expect(isAlive(pid)).toBe(false);
    await until(() => lines.includes('demo | tidied up'));
    expect(lines).toHaveLength(2);
  });

  it('does not start a program again that was stopped while it waited for its restart', async () => {
    const { service, lines } = running('process.exit(3)');
    await until(() => lines.some((line) => line.includes('ended (code 3)')));
    await service.stop();
    expect(service.pid()).toBeUndefined();
  });

  it('ends the program when the launcher is killed', async () => {
    const program = script(`process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); ${STAYS}`);
    const module = new URL('./service.mjs', import.meta.url).href;
    const text = `const { keepRunning } = await import('${module}'); keepRunning({ name: 'x', script: '${program}', env: {} });`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', text], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: launcher.stdout }).once('line', resolve),
    );
    const pid = Number(line.split('| ')[1]);
    expect(isAlive(pid)).toBe(true);
    launcher.kill('SIGKILL');
    await until(() => !isAlive(pid), { what: 'the end of the orphan' });
  });
});
