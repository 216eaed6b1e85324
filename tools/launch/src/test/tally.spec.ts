import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { processesWith } from './leftovers.mjs';
import { add, lastLine, tallyOf } from './tally.mjs';

describe('tally', () => {
  it('counts a spec file that did not load as a failed test', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 1,
    };
    const tally = add(tallyOf(report), { passed: 1, failed: 0, skipped: 0 });
    expect(lastLine(tally)).toBe('8 passed, 2 failed, 3 skipped');
  });
});

(process.platform === 'linux' ? describe : describe.skip)('processesWith', () => {
  it('finds a process by the mark in its environment, until it ends', async () => {
    const mark = randomUUID();
    const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => 0, 1e6)'], { env: { MARK: mark } });
    await once(child.stdout, 'data');
    expect(processesWith(`MARK=${mark}`).map(({ pid }) => pid)).toEqual([child.pid]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processesWith(`MARK=${mark}`)).toEqual([]);
  });
});
