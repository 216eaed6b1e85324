import { CHANGES, words } from './words.mjs';

/**
 * @typedef {{kind: string, name: string, change: 'added' | 'changed' | 'removed', details?: {path: string, change: 'added' | 'changed' | 'removed'}[]}} Change
 * @typedef {(line: string) => void} Say
 * @typedef {{key: string, path: string, base?: unknown, ours?: unknown, theirs?: unknown}} Conflict
 * @typedef {{confirm: string, message: string, rows: number}} Loss
 */

/** @param {Change} change */
export const keyOfChange = ({ kind, name }) => `${kind}/${name}`;

/**
 * Says what changes, definition by definition.
 * @param {readonly Change[]} changes
 * @param {Say} say
 */
export function tell(changes, say) {
  for (const change of changes) {
    say(`${CHANGES[change.change]}  ${keyOfChange(change)}`);
    if (change.change !== 'changed') continue;
    for (const detail of change.details ?? []) say(`  ${CHANGES[detail.change]}  ${detail.path}`);
  }
  if (changes.length === 0) say(words('Nothing differs.', '没有差异。'));
}

/**
 * Faults with their pointers.
 * @param {readonly {path: string, message?: string, code: string}[]} faults
 */
export const faultLines = (faults) => faults.map((one) => `  ${one.path}  ${one.message ?? one.code}`);

/**
 * Losses, each with the word that agrees to it.
 * @param {readonly Loss[]} losses
 */
export const lossLines = (losses) => losses.map((one) => `  --confirm "${one.confirm}"  ${one.message} (${one.rows})`);

/**
 * What package and installation have both changed, each with the word that chooses, and the three forms.
 * @param {readonly Conflict[]} conflicts
 */
export const conflictLines = (conflicts) =>
  conflicts.flatMap(({ key, path, base, ours, theirs }) => [
    `  --choose ${key}${path}=ours|theirs`,
    `    ours    ${formOf(ours)}`,
    `    theirs  ${formOf(theirs)}`,
    ...(base === undefined ? [] : [words(`    before  ${formOf(base)}`, `    原先    ${formOf(base)}`)]),
  ]);

/** @param {unknown} form */
function formOf(form) {
  if (form === undefined) return words('(gone)', '（无）');
  const text = JSON.stringify(form);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
