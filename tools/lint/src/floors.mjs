import { dirname, relative, resolve, sep } from 'node:path';
import { readPackages, workspaceOf } from './floor-of.mjs';

const SCOPED = /^@mokuai\/([^/]+)(\/.+)?$/;
const TESTING = '@mokuai/testing';
const SPEC = /\.(spec|fixture)\.[cm]?tsx?$/;
/** From here on up are the programs that hold the house together from outside: browser tests, launcher, generators. */
const OUTSIDE = 9;

/** @type {Map<string, Map<string, import('./floor-of.mjs').Package>>} */
const known = new Map();

/**
 * A package imports only from lower floors, by package name, never by a path into it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const floors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      floor: '{{from}} is on floor {{own}} and may import only from lower floors; {{to}} is on floor {{other}}.',
      deep: 'Import {{to}} by its name alone; what it exports is its contract.',
      outside: 'A relative import stays in its package; import the other one by its name.',
      self: 'Within {{from}}, import by relative path.',
      unknown: 'There is no package {{to}} in this workspace.',
      testing: '{{to}} is for specs only.',
    },
  },
  create(context) {
    const root = workspaceOf(context.filename);
    if (root === undefined) return {};
    const packages = known.get(root) ?? readPackages(root);
    known.set(root, packages);
    const own = [...packages.values()].find((one) => context.filename.startsWith(one.dir + sep));
    if (own === undefined) return {};

    /** @param {{ source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {import('estree').Literal | null | undefined} */ (node.source);
      if (typeof source?.value !== 'string') return;
      const problem = judge(source.value, context.filename, own, packages);
      if (problem) context.report({ node: source, ...problem });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    };
  },
};

/**
 * @param {string} specifier
 * @param {string} file
 * @param {import('./floor-of.mjs').Package} own
 * @param {Map<string, import('./floor-of.mjs').Package>} packages
 * @returns {{ messageId: string, data: Record<string, string> } | undefined}
 */
function judge(specifier, file, own, packages) {
  if (specifier.startsWith('.')) {
    const leaves = relative(own.dir, resolve(dirname(file), specifier)).startsWith('..');
    return leaves && own.floor < OUTSIDE ? { messageId: 'outside', data: {} } : undefined;
  }
  const [, short, inner] = SCOPED.exec(specifier) ?? [];
  if (short === undefined) return undefined;
  const to = `@mokuai/${short}`;
  const data = { from: own.name, to };
  if (to === own.name) return { messageId: 'self', data };
  const other = packages.get(to);
  if (other === undefined) return { messageId: 'unknown', data };
  if (inner !== undefined) return { messageId: 'deep', data };
  if (own.floor >= OUTSIDE) return undefined;
  if (to === TESTING) return SPEC.test(file) ? undefined : { messageId: 'testing', data };
  if (other.floor < own.floor || isBelowTesting(own, other)) return undefined;
  return { messageId: 'floor', data: { ...data, own: String(own.floor), other: String(other.floor) } };
}

/**
 * `testing` stands beside the house, on floor 0, on the embedded Postgres.
 * @param {import('./floor-of.mjs').Package} own
 * @param {import('./floor-of.mjs').Package} other
 */
function isBelowTesting(own, other) {
  return own.name === TESTING && other.name === '@mokuai/embedded-postgres';
}
