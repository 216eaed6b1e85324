import { dirname, relative, resolve, sep } from 'node:path';

/** @typedef {{ room: string, folder: string, at: number }} Place where a file stands: `at` is the room's place in the order, -1 without one */

/**
 * The rooms of a program: the folders below `options.root`, from the ground up. A file imports from its own folder and
 * from rooms further down; the folders inside the room named `options.apart` do not import one another.
 * @type {import('eslint').Rule.RuleModule}
 */
export const rooms = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        required: ['root', 'order'],
        additionalProperties: false,
        properties: {
          root: { type: 'string' },
          order: { type: 'array', items: { type: 'string' } },
          apart: { type: 'string' },
        },
      },
    ],
    messages: {
      up: '{{from}} is below {{to}} and does not import from it; what both need belongs further down.',
      apart: '{{from}} and {{to}} stand beside each other; what both need belongs further down.',
      unknown: '{{from}} is in no room: name it in the order of rooms.',
    },
  },
  create(context) {
    const { root, order, apart } = context.options[0];
    const base = resolve(context.cwd, root);
    const own = roomOf(context.filename);
    if (own === undefined) return {};

    /** @param {string} file */
    function roomOf(file) {
      const [room = '', inner, ...rest] = relative(base, file).split(sep);
      // Files directly below the root put the program together.
      if (room === '..' || inner === undefined) return undefined;
      return { room, folder: room === apart && rest.length > 0 ? `${room}/${inner}` : room, at: order.indexOf(room) };
    }

    /** @param {{ source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {import('estree').Literal | null | undefined} */ (node.source);
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const other = roomOf(resolve(dirname(context.filename), source.value));
      if (other === undefined) return;
      const messageId = judge(own, other);
      if (messageId === undefined) return;
      const from = messageId === 'unknown' && own.at >= 0 ? other.folder : own.folder;
      context.report({ node: source, messageId, data: { from, to: other.folder } });
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
 * @param {Place} own
 * @param {Place} other
 * @returns {'up' | 'apart' | 'unknown' | undefined}
 */
function judge(own, other) {
  if (own.at < 0 || other.at < 0) return 'unknown';
  if (other.at > own.at) return 'up';
  return own.room === other.room && own.folder !== other.folder ? 'apart' : undefined;
}
