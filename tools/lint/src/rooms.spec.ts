import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const options = [{ root: 'apps/web/src', order: ['lib', 'ui', 'features', 'app'], apart: 'features' }];
const at = (file: string, code: string) => ({ filename: join(process.cwd(), 'apps/web/src', file), code, options });
const wrong = (file: string, code: string, messageId: string) => ({ ...at(file, code), errors: [{ messageId }] });

new RuleTester({ languageOptions: { parser: tseslint.parser } }).run('rooms', rooms, {
  valid: [
    at('features/lists/a.ts', `import { x } from './filter/x.js';`),
    at('features/lists/filter/a.ts', `import { x } from '../x.js';`),
    at('features/lists/a.ts', `import { x } from '../../ui/x.js'; import type { y } from '../../lib/y.js';`),
    at('features/lists/a.ts', `import { x } from '@mokuai/ui';`),
    at('app/router.ts', `const page = () => import('../features/lists/ListPage.js');`),
    at('ui/filter/a.ts', `import { x } from '../x.js';`),
    at('main.ts', `import { App } from './app/App.js';`),
    at('../vite.config.ts', `import { x } from './src/app/x.js';`),
  ],
  invalid: [
    wrong('features/lists/a.ts', `import { x } from '../records/x.js';`, 'apart'),
    wrong('features/lists/filter/a.ts', `export { x } from '../../records/deep/x.js';`, 'apart'),
    wrong('features/lists/a.ts', `const page = () => import('../records/x.js');`, 'apart'),
    wrong('features/lists/a.ts', `import css from '../records/x.module.css';`, 'apart'),
    wrong('features/lists/a.ts', `import { x } from '../../app/x.js';`, 'up'),
    wrong('ui/a.ts', `import type { x } from '../features/lists/x.js';`, 'up'),
    wrong('lib/a.ts', `import { x } from '../ui/x.js';`, 'up'),
    wrong('lib/a.ts', `import { x } from '../attic/x.js';`, 'unknown'),
    wrong('attic/a.ts', `import { x } from '../lib/x.js';`, 'unknown'),
  ],
});
