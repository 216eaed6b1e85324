import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the client looks for them. */
const AT = 'pdf/cmaps/';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/**
 * The tables by which Chinese, Japanese and Korean PDFs name their characters, beside the client's own files.
 * @returns {import('vite').Plugin}
 */
export const pdfTables = () => ({
  name: 'pdf-tables',
  generateBundle() {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.bcmap')))
      this.emitFile({ type: 'asset', fileName: AT + name, source: readFileSync(join(folder, name)) });
  },
  configureServer({ middlewares }) {
    middlewares.use(`/${AT}`, (request, response, next) => {
      const name = request.url?.slice(1) ?? '';
      if (/^[\w-]+\.bcmap$/.test(name)) response.end(readFileSync(join(folder, name)));
      else next();
    });
  },
});
