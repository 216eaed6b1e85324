import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SOURCE = /(?<!\.d)\.(tsx?|mjs)$/;

/**
 * @param {string} dir
 * @returns {string[]} source files below a folder
 */
function sources(dir) {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => SOURCE.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => join(dir, path));
}

/**
 * @param {string} file
 * @returns {string[]} the files it imports by relative path when it runs; type-only imports are gone by then
 */
export function importsOf(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.') || isTypeOnly(statement))
      return [];
    const base = resolve(dirname(file), specifier.text);
    const stem = base.replace(/\.js$/, '');
    return [base, `${stem}.ts`, `${stem}.tsx`, `${base}/index.ts`]
      .filter((path) => SOURCE.test(path) && existsSync(path))
      .slice(0, 1);
  });
}

/** @param {ts.ImportDeclaration | ts.ExportDeclaration} statement */
function isTypeOnly(statement) {
  if (ts.isExportDeclaration(statement)) {
    const named = statement.exportClause;
    return (
      statement.isTypeOnly || (!!named && ts.isNamedExports(named) && named.elements.every((one) => one.isTypeOnly))
    );
  }
  const clause = statement.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  return (
    clause.isTypeOnly ||
    (!clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly))
  );
}

/**
 * @param {string[]} files
 * @returns {string[][]} one way round each cycle, first file repeated at the end
 */
export function cycles(files) {
  /** @type {string[][]} */
  const found = [];
  /** @type {Set<string>} */
  const finished = new Set();
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || finished.has(file)) return;
    for (const next of importsOf(file)) visit(next, [...path, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const found = cycles(['packages', 'apps', 'tools'].flatMap((folder) => sources(join(root, folder))));
  for (const cycle of found)
    process.stderr.write(`import cycle: ${cycle.map((file) => relative(root, file)).join(' → ')}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
