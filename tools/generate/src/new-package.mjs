import { camel, words } from './names.mjs';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const HIGHEST = 8;

/**
 * @param {string} name of the folder; the package is `@mokuai/<name>`
 * @param {number} floor 0 to 8: it may import packages of lower floors only
 * @returns {import('./plan.mjs').Plan}
 */
export function newPackage(name, floor) {
  if (!NAME.test(name)) throw new Error(`"${name}" is not a package name: lower case, digits, hyphens.`);
  if (!Number.isInteger(floor) || floor < 0 || floor > HIGHEST)
    throw new Error(`Say the floor: --floor 0 … ${HIGHEST}`);
  const folder = `packages/${name}`;
  return {
    create: {
      [`${folder}/package.json`]: JSON.stringify({
        name: `@mokuai/${name}`,
        version: '0.1.0',
        private: true,
        license: 'Apache-2.0',
        type: 'module',
        description: `${words(name)}.`,
        exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
        nx: { tags: [`floor:${floor}`] },
        scripts: { build: 'tsc -b' },
        dependencies: {},
      }),
      [`${folder}/tsconfig.json`]: JSON.stringify({
        extends: '../../tsconfig.base.json',
        compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
        include: ['src/**/*.ts'],
        references: [],
      }),
      [`${folder}/README.md`]: `# @mokuai/${name}

${words(name)}.

- In:
- Out:

Floor ${floor}. May import: packages of lower floors.
`,
      [`${folder}/src/index.ts`]: `export { ${camel(name)}Name } from './name.js';\n`,
      [`${folder}/src/name.ts`]: `/** What this package is called in messages. */
export const ${camel(name)}Name = '${words(name)}';
`,
      [`${folder}/src/name.spec.ts`]: `import { describe, expect, it } from '@jest/globals';
import { ${camel(name)}Name } from './index.js';

describe('${name}', () => {
  it('has a name', () => {
    expect(${camel(name)}Name).toBe('${words(name)}');
  });
});
`,
    },
    edit: {
      'tsconfig.build.json': (text) => {
        const config = JSON.parse(text);
        config.references.push({ path: folder });
        return JSON.stringify(config);
      },
    },
  };
}
