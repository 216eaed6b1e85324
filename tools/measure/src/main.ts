import { measure } from './measure.js';
import { readOptions } from './options.js';
import { report } from './report.js';

const say = (line: string): void => void process.stderr.write(`… ${line}\n`);
try {
  const figures = await measure(readOptions(process.argv.slice(2)), say);
  process.stdout.write(`\n${report(figures)}\n`);
  if (figures.some(({ verdict }) => verdict?.passed === false)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
