import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeFiles } from './records.mjs';

const folder = fileURLToPath(new URL('../data/', import.meta.url));
for (const name of readdirSync(folder)) rmSync(folder + name);
for (const { name, text } of makeFiles()) writeFileSync(folder + name, text);
