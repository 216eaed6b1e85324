import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';

const LONG_MS = 240_000;
const workspace = fileURLToPath(new URL('../../../', import.meta.url));
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'mokuai-generate-'));
  const own = ['packages', 'apps', 'jest.config.mjs', 'tsconfig.base.json', 'tsconfig.build.json', 'package.json'];
  for (const path of [...own, '.prettierrc.json', '.prettierignore']) {
    cpSync(join(workspace, path), join(copy, path), {
      recursive: true,
      filter: (source) => !/\/(node_modules|dist)(\/|$)/.test(source.slice(workspace.length - 1)),
    });
  }
  mkdirSync(join(copy, 'tools'));
  mkdirSync(join(copy, 'node_modules', '@mokuai'), { recursive: true });
  for (const entry of readdirSync(join(workspace, 'node_modules'))) {
    if (entry !== '@mokuai') symlinkSync(join(workspace, 'node_modules', entry), join(copy, 'node_modules', entry));
  }
  for (const entry of readdirSync(join(copy, 'packages'))) link(entry);
  // What a package has in another version than the others.
  for (const room of ['packages', 'apps'])
    for (const entry of readdirSync(join(copy, room))) {
      const modules = join(room, entry, 'node_modules');
      if (existsSync(join(workspace, modules))) symlinkSync(join(workspace, modules), join(copy, modules));
    }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function link(name: string): void {
  symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@mokuai', name));
}

function run(...args: string[]): { status: number | null; said: string } {
  const env = { ...process.env, NODE_OPTIONS: args[0]?.includes('jest') ? '--experimental-vm-modules' : '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const generate = (...args: string[]) => run(join(workspace, 'tools/generate/src/main.mjs'), '--root', copy, ...args);
const tool = (script: string) => join(workspace, 'node_modules', script);
const typeCheck = (...projects: string[]) => run(tool('typescript/bin/tsc'), '-b', ...projects);
const jest = (...paths: string[]) => run(tool('jest/bin/jest.js'), '--rootDir', copy, ...paths);
const isFormatted = (...paths: string[]) => run(tool('prettier/bin/prettier.cjs'), '--check', ...paths);

function good(result: { status: number | null; said: string }): string {
  if (result.status !== 0) throw new Error(result.said);
  return result.said;
}

/** Type-checks the registries of views and inputs alone, which are all that a new type touches in the web client. */
function typeCheckViews(): { status: number | null; said: string } {
  const config = { extends: './tsconfig.json', include: ['src/field-views/registry.ts', 'src/field-views/inputs.ts'] };
  writeFileSync(join(copy, 'apps/web/tsconfig.views.json'), JSON.stringify(config));
  return run(tool('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.views.json');
}

describe('npm run new -- package', () => {
  it(
    'makes a package that is built with the others and passes its spec',
    () => {
      good(generate('package', 'price-lists', '--floor', '4'));
      link('price-lists');
      good(typeCheck('packages/price-lists'));
      good(jest('packages/price-lists'));
      good(isFormatted('packages/price-lists', 'tsconfig.build.json'));
      expect(readFileSync(join(copy, 'tsconfig.build.json'), 'utf8')).toContain('"packages/price-lists"');
      expect(generate('package', 'price-lists', '--floor', '4').said).toContain('exists already');
    },
    LONG_MS,
  );

  it.each([
    [['package', 'Price', '--floor', '4'], 'is not a package name'],
    [['package', 'price'], 'Say the floor'],
    [['package', 'price', '--floor', '9'], 'Say the floor'],
    [['field-type', 'star-rating'], 'is not a field type name'],
    [['field-type', 'text'], 'exists already'],
    [['chapter'], 'npm run new -- package'],
  ])('refuses %j', (args, reason) => {
    const { status, said } = generate(...args);
    expect(status).toBe(1);
    expect(said).toContain(reason);
  });
});

describe('npm run new -- field-type', () => {
  it(
    'makes a type that passes the contract suite, and its views',
    () => {
      good(generate('field-type', 'star_rating'));
      good(typeCheck('packages/field-types'));
      good(typeCheckViews());
      expect(good(jest('packages/field-types/src/contract', '--verbose'))).toContain('star_rating');
      const types = 'packages/field-types/src';
      const views = 'apps/web/src/field-views';
      const made = [
        `${types}/types/star_rating`,
        `${types}/registry.ts`,
        `${views}/star_rating`,
        `${views}/registry.ts`,
        `${views}/inputs.ts`,
      ];
      good(isFormatted(...made));
    },
    LONG_MS,
  );
});
