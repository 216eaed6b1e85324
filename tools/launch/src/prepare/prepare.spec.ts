import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../root.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { run } from './run.mjs';
import { closure, workspaces } from './workspaces.mjs';

describe('checkNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.9.1'])('accepts %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
  it.each(['18.20.0', '20.18.9'])('refuses %s', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(`this is ${version}`);
  });
});

describe('closure', () => {
  const of = (name: string, ...dependencies: string[]) => ({ name, path: `packages/${name}`, dependencies });

  it('is the package and all it needs, over any number of steps', () => {
    const all = [of('api', 'engine'), of('engine', 'kernel', 'query'), of('query', 'kernel'), of('kernel'), of('web')];
    expect(closure('api', all)).toEqual(['packages/api', 'packages/engine', 'packages/kernel', 'packages/query']);
  });

  it('holds every package that the compiler has to build for the API', () => {
    const { references } = JSON.parse(readFileSync(join(root, 'apps/api/tsconfig.json'), 'utf8')) as {
      references: { path: string }[];
    };
    const needed = references.map(({ path }) => join('apps/api', path)).filter((path) => path !== 'packages/testing');
    expect(closure('@mokuai/api')).toEqual(expect.arrayContaining(needed));
    expect(workspaces().map(({ name }) => name)).toContain('@mokuai/launch');
  });
});

describe('run', () => {
  it('fails with what the program said', async () => {
    const failing = run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(4)']);
    await expect(failing).rejects.toThrow(/failed \(exit code 4\)\.\n(out\nerr|err\nout)/);
  });
});
