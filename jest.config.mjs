// One configuration for every Node spec. Native ES modules: run with NODE_OPTIONS=--experimental-vm-modules.
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/packages/testing/jest-run.mjs',
  globalTeardown: '<rootDir>/packages/testing/jest-end.mjs',
  // Specs wait for events; the limit is for what never comes, on a busy machine too.
  testTimeout: 60_000,
  roots: ['<rootDir>/packages', '<rootDir>/apps', '<rootDir>/tools'],
  testMatch: ['**/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/packages/ui/css-in-specs.mjs',
    '^@mokuai/embedded-postgres$': '<rootDir>/packages/embedded-postgres/src/index.mjs',
    '^@mokuai/(api|worker|e2e)$': '<rootDir>/apps/$1/src/index.ts',
    '^@mokuai/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
    '^.+/node_modules/(content-disposition|cookie)/.+\\.js$': [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(.+/node_modules/)?(content-disposition|cookie)/)'],
};
