import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Template, TemplateData, TemplateManifest, TemplateSource } from './template.js';

const NAME = /^[a-z][a-z0-9-]*$/;

/** Templates as folders of files: `<root>/<name>/{template.json, definitions/**.json, data/*.json}`. */
export function folderTemplates(root: string): TemplateSource {
  const manifest = (name: string): Promise<TemplateManifest> => json(join(root, name, 'template.json'));
  const names = async (): Promise<string[]> =>
    (await entries(root)).filter((entry) => entry.isDirectory() && NAME.test(entry.name)).map((entry) => entry.name);
  return {
    list: async () => Promise.all((await names()).sort().map(manifest)),
    async load(name): Promise<Template | undefined> {
      if (!(await names()).includes(name)) return undefined;
      const folder = join(root, name);
      return {
        manifest: await manifest(name),
        definitions: await Promise.all(
          (await jsonFiles(join(folder, 'definitions'))).map((file) => json<unknown>(file)),
        ),
        data: await Promise.all((await jsonFiles(join(folder, 'data'))).map((file) => json<TemplateData>(file))),
      };
    },
  };
}

/** A folder that is not there holds nothing. */
const entries = (folder: string) =>
  readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** All JSON files below a folder, in the order of their paths. */
async function jsonFiles(folder: string): Promise<string[]> {
  const found = await Promise.all(
    (await entries(folder)).map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFiles(path);
      return entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return found.flat().sort();
}

async function json<T>(file: string): Promise<T> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${file} is not valid JSON`, { cause: error });
  }
}
