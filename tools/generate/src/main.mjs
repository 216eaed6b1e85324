import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newFieldType } from './new-field-type.mjs';
import { newPackage } from './new-package.mjs';
import { carryOut } from './plan.mjs';

const USAGE = `npm run new -- package <name> --floor <0–8>
npm run new -- field-type <name>
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { floor: { type: 'string' }, root: { type: 'string' } },
});
const [kind, name] = positionals;
const root = values.root ?? fileURLToPath(new URL('../../../', import.meta.url));
const generators = {
  package: () => newPackage(name ?? '', Number(values.floor ?? NaN)),
  'field-type': () => newFieldType(name ?? ''),
};
const next = {
  package: 'npm install links it; name what it needs in its package.json and in the references of its tsconfig.json.',
  'field-type': 'It is one line of text so far: docs/how-to/add-a-field-type.md goes on from here.',
};

try {
  if (kind !== 'package' && kind !== 'field-type') throw new Error(USAGE);
  for (const path of await carryOut(root, generators[kind]())) process.stdout.write(`  ${path}\n`);
  process.stdout.write(`${next[kind]}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
