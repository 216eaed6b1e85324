import { bench } from './bench.js';
import { measureModules } from './modules/measure-modules.js';
import { readOptions } from './options.js';
import { killServers } from './processes.js';
import { measurePublishing } from './publishing/measure-publishing.js';
import { measureSearch } from './search/measure-search.js';

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    killServers();
    process.exit(1);
  });

try {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const [first, ...rest] = process.argv.slice(2);
  const measure = { publish: measurePublishing, modules: measureModules, search: measureSearch }[first ?? ''];
  const report = measure ? measure(rest, say) : bench(readOptions(process.argv.slice(2)), say);
  process.stdout.write(`\n${await report}\n`);
} catch (error) {
  killServers();
  process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
