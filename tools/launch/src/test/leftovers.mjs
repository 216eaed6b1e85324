import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Processes inherit their environment, so a mark in it finds whatever a test run has started and left behind.
 *
 * @param {string} mark `NAME=value`
 * @returns {{ pid: number, command: string }[]} empty where there is no /proc
 */
export function processesWith(mark) {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        if (!readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(mark)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        // A process that has ended and waits for its parent has no command any more.
        return command === '' ? [] : [{ pid: Number(name), command }];
      } catch {
        return [];
      }
    });
}
