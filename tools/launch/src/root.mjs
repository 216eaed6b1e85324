import { fileURLToPath } from 'node:url';

/** The workspace: the folder that holds the root package.json. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
