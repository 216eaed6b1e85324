import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { floors } from './floors.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const root = mkdtempSync(join(tmpdir(), 'mokuai-floors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: object): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
};
write('package.json', { workspaces: ['packages/*', 'apps/*', 'tools/*'] });
for (const [path, floor] of Object.entries({
  'packages/kernel': 0,
  'packages/testing': 0,
  'packages/embedded-postgres': 0,
  'packages/access': 4,
  'packages/flow': 4,
  'packages/query': 5,
  'apps/api': 8,
  'tools/launch': 9,
})) {
  write(`${path}/package.json`, { name: `@mokuai/${path.split('/')[1]}`, nx: { tags: [`floor:${floor}`] } });
}

const at = (filename: string, code: string): { filename: string; code: string } => ({
  filename: join(root, filename),
  code,
});
const wrong = (filename: string, code: string, messageId: string) => ({
  ...at(filename, code),
  errors: [{ messageId }],
});

new RuleTester({ languageOptions: { parser: tseslint.parser as never } }).run('floors', floors, {
  valid: [
    at('packages/query/src/a.ts', `import { x } from '@mokuai/access';`),
    at('packages/query/src/a.ts', `import { x } from './b.js'; import fs from 'node:fs'; export { y } from '../c.js';`),
    at('packages/query/src/a.spec.ts', `import { testDatabase } from '@mokuai/testing';`),
    at('packages/testing/src/a.ts', `import { testCluster } from '@mokuai/embedded-postgres';`),
    at('apps/api/src/a.ts', `const later = import('@mokuai/query');`),
    at('tools/launch/src/a.ts', `import '@mokuai/testing'; import '../../../apps/api/src/a.js';`),
    at('elsewhere.ts', `import '@mokuai/none';`),
  ],
  invalid: [
    wrong('packages/access/src/a.ts', `import { x } from '@mokuai/query';`, 'floor'),
    wrong('packages/access/src/a.ts', `import { x } from '@mokuai/flow';`, 'floor'),
    wrong('packages/access/src/a.ts', `export * from '@mokuai/query';`, 'floor'),
    wrong('packages/access/src/a.ts', `export { x } from '@mokuai/query';`, 'floor'),
    wrong('packages/access/src/a.ts', `const later = import('@mokuai/query');`, 'floor'),
    wrong('packages/access/src/a.ts', `type Later = import('@mokuai/query').Plan;`, 'floor'),
    wrong('packages/kernel/src/a.ts', `import '@mokuai/embedded-postgres';`, 'floor'),
    wrong('packages/query/src/a.ts', `import { x } from '@mokuai/access/src/deep.js';`, 'deep'),
    wrong('packages/query/src/a.ts', `import { x } from '../../access/src/index.js';`, 'outside'),
    wrong('packages/query/src/a.ts', `import { x } from '@mokuai/query';`, 'self'),
    wrong('packages/query/src/a.ts', `import { x } from '@mokuai/nowhere';`, 'unknown'),
    wrong('packages/query/src/a.ts', `import { testDatabase } from '@mokuai/testing';`, 'testing'),
  ],
});
