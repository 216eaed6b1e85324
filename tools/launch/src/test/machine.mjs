import { runCode } from '../prepare/run.mjs';
import { step } from '../say.mjs';

/** @typedef {{ name: string, packages: string[], missing: () => string | undefined }} Need */

/**
 * Installs what the tests need from the system where that is possible (root on a Debian-like system).
 *
 * @returns {Promise<{ name: string, reason: string }[]>} what is still missing, and why
 */
export async function ensureMachine() {
  const { chineseFontMissing, chromiumMissing, findProgram, redisMissing } = await import('@mokuai/testing');
  /** @type {Need[]} */
  const needs = [
    { name: 'Redis', packages: ['redis-server'], missing: redisMissing },
    { name: 'Chromium', packages: ['chromium'], missing: chromiumMissing },
    { name: 'a Chinese font', packages: ['fontconfig', 'fonts-noto-cjk'], missing: chineseFontMissing },
  ];
  const absent = needs.filter((need) => need.missing() !== undefined);
  if (absent.length > 0 && process.getuid?.() === 0 && findProgram('apt-get')) {
    await step(`installing ${absent.map((need) => need.name).join(', ')} (apt-get)`, () =>
      install(absent.flatMap((need) => need.packages)),
    );
  }
  return absent.flatMap(({ name, missing }) => {
    const reason = missing();
    return reason === undefined ? [] : [{ name, reason }];
  });
}

/** @param {string[]} packages */
async function install(packages) {
  // Run level 1 keeps the package from starting its own server; the tests start theirs.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await runCode('apt-get', ['update', '-qq'], { env });
  await runCode('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}
