import type { Locale } from '@mokuai/kernel';

/** What a page says besides what the schemas say. */
export interface ReferenceWords {
  readonly introduction: string;
  readonly legend: string;
  readonly columns: readonly [key: string, takes: string];
  readonly none: string;
  readonly part: (name: string) => string;
  readonly example: string;
  readonly fieldTypes: string;
  readonly steps: string;
  readonly text: string;
  readonly path: string;
  readonly name: string;
  readonly string: string;
  readonly integer: string;
  readonly number: string;
  readonly boolean: string;
  readonly object: string;
  readonly any: string;
  readonly or: string;
  readonly listOf: (of: string) => string;
  readonly mapTo: (to: string) => string;
  readonly oneBy: (key: string) => string;
}

const en: ReferenceWords = {
  introduction: `# Definition documents

What an application is made of, as JSON. The designer writes these documents; they can as well be written by hand and sent to
\`PUT /api/definitions/:kind/:name\`. This page is made from their schemas by
\`UPDATE_REFERENCE=1 npx jest apps/api/src/definitions/reference\`; a test holds it to them. The schemas themselves
(JSON Schema 2020-12) are at \`GET /api/schemas/:kind\`. [中文](definitions.zh-CN.md)

- A **text** that people read (\`label\`, \`help\`, …) is a string or \`{ "en": "…", "zh-CN": "…" }\`.
- A **name** is snake_case: it begins with a letter; a **path** is a name, or several across lookups with dots (\`account.owner\`).
- A **predicate** is the filter of the API: \`{ "field", "op", "value" }\`, joined by \`and\`, \`or\`, \`not\`.
- Every document has \`kind\`*, \`schemaVersion\` (1), \`name\`*, \`label\` and \`description\`; \`kind\` and \`name\` (with the module's name and
  a dot in front, where it belongs to one) are its address.
- Keys that are not listed here are refused, with a path to them.
`,
  legend:
    'Keys with a * are required; `[]` stands for each member of a list, `(type)` for the member of that type, `.*` for any name.\n',
  columns: ['Key', 'Takes'],
  none: 'No settings of its own.\n',
  part: (name) => `${/^[aeiou]/.test(name) ? 'An' : 'A'} **${name}**:`,
  example: 'Example:',
  fieldTypes:
    '## Field types\n\nEvery field has `name`*, `type`*, `label`, `help`, `placeholder`, `required`, `unique`, `indexed`, `readOnly`, `searchable`, `default`, `renamedFrom`, and `masked` where the type can be (with `keepFirst` and `keepLast` where its mask keeps ends); each type has settings of its own.\n',
  steps: '## Workflow steps\n\nWhat stands in the `input` of a step.\n',
  text: 'text',
  path: 'path',
  name: 'name',
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  any: 'any JSON',
  or: ' or ',
  listOf: (of) => `list of ${of}`,
  mapTo: (to) => `map to ${to}`,
  oneBy: (key) => `one by \`${key}\``,
};

const zh: ReferenceWords = {
  introduction: `# 定义文档

以 JSON 描述应用的组成。设计器编写这些文档，也可以手写并发送到 \`PUT /api/definitions/:kind/:name\`。本页由文档的 schema
通过 \`UPDATE_REFERENCE=1 npx jest apps/api/src/definitions/reference\` 生成，并由测试保证一致。schema 本身
（JSON Schema 2020-12）位于 \`GET /api/schemas/:kind\`。[English](definitions.md)

- **文本**（\`label\`、\`help\` 等供人阅读的内容）是字符串或 \`{ "en": "…", "zh-CN": "…" }\`。
- **名称**为 snake_case，以字母开头；**路径**是一个名称，或以点号跨关联连接的多个名称（\`account.owner\`）。
- **条件**（predicate）与 API 的筛选相同：\`{ "field", "op", "value" }\`，以 \`and\`、\`or\`、\`not\` 组合。
- 每个文档都有 \`kind\`*、\`schemaVersion\`（1）、\`name\`*、\`label\` 与 \`description\`；\`kind\` 与 \`name\`（属于某个模块时，前面加模块名与点号）
  构成它的地址。
- 未在此列出的键会被拒绝，并指出其位置。
`,
  legend: '带 * 的键为必填；`[]` 表示列表的每一项，`(type)` 表示该类型的一项，`.*` 表示任意名称。\n',
  columns: ['键', '取值'],
  none: '没有自己的设置。\n',
  part: (name) => `**${name}**：`,
  example: '示例：',
  fieldTypes:
    '## 字段类型\n\n每个字段都有 `name`*、`type`*、`label`、`help`、`placeholder`、`required`、`unique`、`indexed`、`readOnly`、`searchable`、`default`、`renamedFrom`，可脱敏的类型还有 `masked`（可保留首尾的另有 `keepFirst`、`keepLast`）；各类型另有自己的设置。\n',
  steps: '## 工作流步骤\n\n步骤的 `input` 中的内容。\n',
  text: '文本',
  path: '路径',
  name: '名称',
  string: '字符串',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  object: '对象',
  any: '任意 JSON',
  or: ' 或 ',
  listOf: (of) => `${of} 的列表`,
  mapTo: (to) => `名称到 ${to} 的映射`,
  oneBy: (key) => `由 \`${key}\` 决定`,
};

export const REFERENCE_WORDS: Readonly<Record<Locale, ReferenceWords>> = { en, 'zh-CN': zh };
