/** One line of the report. */
export interface Figure {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  /** Absent where the figure has no bar. */
  readonly verdict?: { readonly passed: boolean; readonly bar: string };
}

export const judge = (words: string, value: number, unit: string, passed: boolean, bar: string): Figure => ({
  ...{ words, value, unit },
  verdict: { passed, bar },
});

export const inform = (words: string, value: number, unit: string): Figure => ({ words, value, unit });

/** What could not be measured has not passed. */
export function unmeasured(part: string, error: unknown): Figure {
  const [first = '', ...rest] = String(error).split('\n');
  const waited = rest.find((line) => line.includes('waiting for')) ?? '';
  return judge(`${part}: ${first} ${waited.trim()}`, Number.NaN, '', false, 'measured');
}

/** A table of the figures with their bars. */
export function report(figures: readonly Figure[]): string {
  const lines = figures.map(({ words, value, unit, verdict }) => [
    words,
    `${value.toFixed(value < 100 && unit !== '' ? 1 : 0)} ${unit}`.trim(),
    verdict?.bar ?? '',
    verdict ? (verdict.passed ? 'PASS' : 'FAIL') : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map(([words, value, bar, verdict]) =>
      [words!.padEnd(widths[0]!), value!.padStart(widths[1]!), bar!.padEnd(widths[2]!), verdict].join('  ').trimEnd(),
    )
    .join('\n');
}
