import type { Locale, LocalText } from '@mokuai/kernel';
import { HUES } from '@mokuai/ui';
import { labelAfter } from '../state/auto-name.js';
import { freeName } from '../state/design.js';
import { optionLabel } from '../state/new-field.js';
import type { OptionDraft } from './schema.js';

/** The words of an option in one language. */
export const wordsOf = ({ label, value }: OptionDraft, language: Locale): string =>
  (typeof label === 'string' ? label : label?.[language]) || value;

/** An option's words after those of one language were written; what nobody wrote is not kept in the other one. */
export function optionWordsAfter({ label, value }: OptionDraft, language: Locale, words: string): LocalText {
  const number = /^option_(\d+)$/.exec(value)?.[1];
  return labelAfter(label, number === undefined ? undefined : optionLabel(Number(number)), language, words);
}

/** A new option, named after its words where they can be a name. */
export function newOption(words: string, language: Locale, others: readonly OptionDraft[]): OptionDraft {
  const value = freeName(
    words || `option_${others.length + 1}`,
    others.map((option) => option.value),
    `option_${others.length + 1}`,
  );
  // What nobody said in the other language is left out: empty words would be shown there.
  const label = words ? { [language]: words } : { en: '', 'zh-CN': '' };
  return { value, label, color: HUES[(others.length + 1) % HUES.length] ?? 'gray' };
}

/**
 * Options as lines of text say them, one a line. An option whose words stand in a line keeps its value and colour; one
 * whose line was rewritten, where as many lines as options are left, has new words; any other line is a new option.
 */
export function optionsFromLines(
  text: string,
  options: readonly OptionDraft[],
  language: Locale,
): readonly OptionDraft[] {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const known = new Map(options.map((option) => [wordsOf(option, language), option]));
  const left = options.filter((option) => !lines.includes(wordsOf(option, language)));
  const strange = lines.filter((line) => !known.has(line));
  const rewritten = lines.length === options.length && left.length === strange.length;
  const next: OptionDraft[] = [];
  for (const line of lines) {
    const option = known.get(line);
    const before = rewritten ? left[strange.indexOf(line)] : undefined;
    if (option) next.push(option);
    else if (before) next.push({ ...before, label: optionWordsAfter(before, language, line) });
    else next.push(newOption(line, language, [...new Set([...options, ...next])]));
  }
  return next;
}
