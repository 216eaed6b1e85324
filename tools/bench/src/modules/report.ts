import type { Cost } from './cost.js';

const LABEL = 52;

/** Figures beside their bars. */
export class Report {
  readonly #lines: string[] = [];

  /** A figure that must stay below its bar: else the exit code says so. */
  figure(label: string, value: number, unit: string, bar: number): void {
    const held = value < bar;
    if (!held) process.exitCode = 1;
    this.#lines.push(
      `${label.padEnd(LABEL)}${`${value.toFixed(0)} ${unit}`.padStart(10)}   bar ${bar} ${unit}${held ? '' : '  ✗'}`,
    );
  }

  note(label: string, words: string): void {
    this.#lines.push(`${label.padEnd(LABEL)}${words}`);
  }

  /** What requests cost, with the share by which they may cost more. */
  costs(costs: readonly Cost[], bar: number): void {
    for (const { work, many, few, latency } of costs) {
      const ratio = many / few;
      const held = ratio <= bar;
      if (!held) process.exitCode = 1;
      const label = `${work}: processor time, with 10 modules and with 300`;
      this.#lines.push(
        `${label.padEnd(LABEL)}${`${few.toFixed(0)} → ${many.toFixed(0)} µs`.padStart(16)}   × ${ratio.toFixed(2)}   bar × ${bar}${held ? '' : '  ✗'}   (time of an answer × ${latency.toFixed(2)})`,
      );
    }
  }

  text(): string {
    return this.#lines.join('\n');
  }
}
