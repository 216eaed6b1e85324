import { parseArgs } from 'node:util';
import { words } from './words.mjs';

export const USAGE = words(
  `mokuai pull [--drafts]
mokuai diff [--prune]
mokuai push [--prune] [--publish [-m <message>] [--confirm <loss>]…]
mokuai install <file> [--choose <place>=ours|theirs]… [--confirm <loss>]… [--dry-run]
mokuai upgrade <file or name> [--choose …] [--confirm …] [--dry-run]
mokuai uninstall <name> [--confirm …] [--dry-run]

  --dir <folder>   definitions
  --url <address>  MOKUAI_URL, http://localhost:8080
  MOKUAI_TOKEN     the token of an account that may design`,
  `mokuai pull [--drafts]
mokuai diff [--prune]
mokuai push [--prune] [--publish [-m <说明>] [--confirm <确认语>]…]
mokuai install <文件> [--choose <位置>=ours|theirs]… [--confirm <确认语>]… [--dry-run]
mokuai upgrade <文件或名称> [--choose …] [--confirm …] [--dry-run]
mokuai uninstall <名称> [--confirm …] [--dry-run]

  --dir <目录>     definitions
  --url <地址>     MOKUAI_URL，http://localhost:8080
  MOKUAI_TOKEN     具有设计权限的账号令牌`,
);

/** Commands that work on a folder, and those that work on a package, which they are told. */
const COMMANDS = /** @type {const} */ ({
  pull: false,
  diff: false,
  push: false,
  install: true,
  upgrade: true,
  uninstall: true,
});

/**
 * @typedef {'ours' | 'theirs'} Side
 */

/**
 * @typedef {object} Options
 * @property {keyof typeof COMMANDS} command
 * @property {string} target
 * @property {string} dir
 * @property {string} url
 * @property {string} token
 * @property {boolean} drafts
 * @property {boolean} prune
 * @property {boolean} publish
 * @property {string | undefined} message
 * @property {readonly string[]} confirm
 * @property {Readonly<Record<string, Side>>} choices
 * @property {boolean} dry
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
      choose: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [command, target = '', ...more] = positionals;
  if (!isCommand(command) || more.length > 0 || COMMANDS[command] !== (target !== '')) throw new Error(USAGE);
  const token = env['MOKUAI_TOKEN'];
  if (!token) throw new Error(words('MOKUAI_TOKEN is not set.', '未设置 MOKUAI_TOKEN。'));
  const url = (values.url ?? env['MOKUAI_URL'] ?? 'http://localhost:8080').replace(/\/+$/, '');
  const { dir, drafts, prune, publish, message, confirm, choose, 'dry-run': dry } = values;
  const choices = Object.fromEntries(choose.map(choiceOf));
  return { command, target, dir, url, token, drafts, prune, publish, message, confirm, choices, dry };
}

/**
 * @param {string | undefined} command
 * @returns {command is Options['command']}
 */
const isCommand = (command) => command !== undefined && Object.hasOwn(COMMANDS, command);

/**
 * `module/account/fields/fax=ours`
 * @param {string} choice
 * @returns {[string, Side]}
 */
function choiceOf(choice) {
  const [, place, side] = /^(.+)=(ours|theirs)$/.exec(choice) ?? [];
  if (place === undefined || side === undefined)
    throw new Error(words(`--choose ${choice}: <place>=ours or <place>=theirs`, `--choose ${choice}：应为 <位置>=ours 或 <位置>=theirs`)); // prettier-ignore
  return [place, side === 'ours' ? 'ours' : 'theirs'];
}
