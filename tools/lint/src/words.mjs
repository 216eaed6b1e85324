/** Attributes whose words are read or heard. */
const SAID = new Set(['alt', 'label', 'placeholder', 'title', 'detail', 'description', 'okText', 'cancelText']);
const HEARD = /^aria-(label|description|placeholder|roledescription|valuetext)$/;
/** Elements whose content is the same in every language. */
const CODE = new Set(['code', 'kbd', 'samp', 'style']);

const LETTERS = /\p{L}{2,}/u;
/** Numbers of records, colours. */
const FIGURES = /\S*\d\S*/g;
const HAN = /\p{Script=Han}/u;

/** @param {string} text */
const says = (text) => LETTERS.test(text.replace(FIGURES, ''));

/**
 * What people read stands in message files: no words between tags, in attributes that are read or heard, and no Chinese
 * anywhere in code but beside its English: in a text of both languages, or in a call of `options.both`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const words = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: { both: { type: 'array', items: { type: 'string' } } },
      },
    ],
    messages: { words: '“{{words}}” is said in one language: its place is in the message files.' },
  },
  create(context) {
    const both = new Set(context.options[0]?.both);

    /** @param {any} node */
    const isBesideEnglish = ({ parent }) =>
      parent?.type === 'Property'
        ? parent.key.value === 'zh-CN'
        : parent?.type === 'CallExpression' && both.has(parent.callee.name);
    /** @type {(node: import('estree').Node, words: string) => void} */
    const report = (node, said) =>
      context.report({ node, messageId: 'words', data: { words: said.trim().slice(0, 40) } });

    /** @param {{ parent: any }} node */
    const isCode = ({ parent }) => CODE.has(parent?.openingElement?.name?.name);

    /**
     * The words that an expression says as they are written: of a literal, a template, and both sides of a choice.
     * @param {any} node
     * @returns {{ node: any, words: string }[]}
     */
    const literals = (node) => {
      switch (node?.type) {
        case 'Literal':
          return typeof node.value === 'string' ? [{ node, words: node.value }] : [];
        case 'TemplateLiteral':
          return node.quasis.map((/** @type {any} */ quasi) => ({ node: quasi, words: quasi.value.cooked ?? '' }));
        case 'ConditionalExpression':
          return [...literals(node.consequent), ...literals(node.alternate)];
        case 'LogicalExpression':
          return [...literals(node.left), ...literals(node.right)];
        case 'JSXExpressionContainer':
          return literals(node.expression);
        default:
          return [];
      }
    };
    /** @param {any} node */
    const check = (node) => {
      for (const found of literals(node)) if (says(found.words)) report(found.node, found.words);
    };
    return {
      /** @param {any} node */
      JSXText(node) {
        if (says(node.value) && !isCode(node)) report(node, node.value);
      },
      /** @param {any} node */
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXAttribute' && !isCode(node)) check(node);
      },
      /** @param {any} node */
      JSXAttribute(node) {
        const name = String(node.name.name);
        if (SAID.has(name) || HEARD.test(name)) check(node.value);
      },
      /** @param {any} node */
      Literal(node) {
        if (typeof node.value === 'string' && HAN.test(node.value) && !isBesideEnglish(node)) report(node, node.value);
      },
      /** @param {any} node */
      TemplateElement(node) {
        if (HAN.test(node.value.raw) && !isBesideEnglish(node.parent)) report(node, node.value.raw);
      },
    };
  },
};
