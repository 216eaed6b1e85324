import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../root.mjs';

/**
 * Says which test failed when it fails: what Jest itself says comes with the end of the file, which is minutes later for the
 * stories of the browser, and never where the run is cut off.
 *
 * @implements {Pick<import('@jest/reporters').Reporter, 'onTestCaseResult'>}
 */
export default class FailuresAtOnce {
  /**
   * @param {{ path: string }} test
   * @param {{ status: string, fullName: string, failureMessages: readonly string[] }} result
   */
  onTestCaseResult({ path }, { status, fullName, failureMessages }) {
    if (status !== 'failed') return;
    const why = stripVTControlCharacters(failureMessages[0] ?? '').split('\n', 1)[0];
    process.stderr.write(`✗ ${relative(root, path)} › ${fullName}\n  ${why}\n`);
  }
}
