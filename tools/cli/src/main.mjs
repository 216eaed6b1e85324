#!/usr/bin/env node
import { client } from './client.mjs';
import { diff, pull, push } from './commands.mjs';
import { readOptions } from './options.mjs';
import { install, uninstall, upgrade } from './packages.mjs';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const command = { pull, diff, push, install, upgrade, uninstall }[options.command];
  process.exitCode = await command(client(options), options, (line) => void process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
