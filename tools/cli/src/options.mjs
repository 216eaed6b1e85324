import { parseArgs } from 'node:util';
import { words } from './words.mjs';

export const USAGE = words(
  `mokuai pull [--drafts]
mokuai diff [--prune]
mokuai push [--prune] [--publish [-m <message>] [--confirm <loss>]…]

  --dir <folder>   definitions
  --url <address>  MOKUAI_URL, http://localhost:8080
  MOKUAI_TOKEN     the token of an account that may design`,
  `mokuai pull [--drafts]
mokuai diff [--prune]
mokuai push [--prune] [--publish [-m <说明>] [--confirm <确认语>]…]

  --dir <目录>     definitions
  --url <地址>     MOKUAI_URL，http://localhost:8080
  MOKUAI_TOKEN     具有设计权限的账号令牌`,
);

/**
 * @typedef {object} Options
 * @property {'pull' | 'diff' | 'push'} command
 * @property {string} dir
 * @property {string} url
 * @property {string} token
 * @property {boolean} drafts
 * @property {boolean} prune
 * @property {boolean} publish
 * @property {string | undefined} message
 * @property {readonly string[]} confirm
 */

/**
 * Reads the command line. Throws an `Error` that says what is wrong with it.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 */
export function readOptions(args, env) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      dir: { type: 'string', default: 'definitions' },
      url: { type: 'string' },
      drafts: { type: 'boolean', default: false },
      prune: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      message: { type: 'string', short: 'm' },
      confirm: { type: 'string', multiple: true, default: [] },
    },
  });
  const [command, ...more] = positionals;
  if ((command !== 'pull' && command !== 'diff' && command !== 'push') || more.length > 0) throw new Error(USAGE);
  const token = env['MOKUAI_TOKEN'];
  if (!token) throw new Error(words('MOKUAI_TOKEN is not set.', '未设置 MOKUAI_TOKEN。'));
  const url = (values.url ?? env['MOKUAI_URL'] ?? 'http://localhost:8080').replace(/\/+$/, '');
  const { dir, drafts, prune, publish, message, confirm } = values;
  return { command, dir, url, token, drafts, prune, publish, message, confirm };
}
