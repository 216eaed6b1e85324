import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockOwner, takeLock } from './lock.mjs';

const LOCK_MODULE = new URL('./lock.mjs', import.meta.url).href;
let dir = '';
let path = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuai-lock-'));
  path = join(dir, 'lock');
});
const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  rmSync(dir, { recursive: true, force: true });
});

/** Takes the lock in another process, which then does as told. */
function program(then: string): string[] {
  return ['--input-type=module', '-e', `const { takeLock } = await import('${LOCK_MODULE}');\n${then}`];
}

describe('takeLock', () => {
  it('is refused while its owner lives, naming the owner, and free after release', () => {
    const lock = takeLock(path);
    if ('heldBy' in lock) throw new Error('a fresh lock is held');
    const other = spawnSync(process.execPath, program(`console.log(takeLock('${path}').heldBy)`), { encoding: 'utf8' });
    expect(other.stdout.trim()).toBe(String(process.pid));
    expect(lockOwner(path)).toBe(process.pid);
    lock.release();
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that was killed', async () => {
    const owner = spawn(
      process.execPath,
      program(`takeLock('${path}'); console.log('held'); setInterval(() => 0, 1e6)`),
    );
    children.push(owner);
    await once(owner.stdout, 'data');
    expect(takeLock(path)).toEqual({ heldBy: owner.pid });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(lockOwner(path)).toBeUndefined();
    expect(takeLock(path)).not.toHaveProperty('heldBy');
  });

  it('does not take a stranger with the same process id for its owner', () => {
    writeFileSync(path, `${process.pid} another-boot:1\n`);
    expect(takeLock(path)).not.toHaveProperty('heldBy');
  });

  it('goes to exactly one of many that find it stale', async () => {
    writeFileSync(path, '999999999 gone:1\n');
    const text = `const lock = takeLock('${path}'); console.log('heldBy' in lock ? 'no' : 'yes'); process.stdin.resume()`;
    const racers = Array.from({ length: 8 }, () => spawn(process.execPath, program(text)));
    children.push(...racers);
    const answers = await Promise.all(racers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    racers.forEach((racer) => racer.stdin.end());
    for (const racer of racers) if (racer.exitCode === null) await once(racer, 'exit');
    expect(answers.filter((answer) => answer === 'yes')).toHaveLength(1);
    expect(readdirSync(dir)).toEqual(['lock']);
  });
});
