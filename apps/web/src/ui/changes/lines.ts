import type { DraftImpact } from '@mokuai/contract';
import type { LocalText } from '@mokuai/kernel';

type Change = DraftImpact['changes'][number];
type Detail = Change['details'][number];

/** A setting that has another value. */
export interface ChangeNote {
  readonly setting: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** One thing that changed, as people think of it: a field, not a place in a document. */
export interface ChangeLine {
  /** The address of the thing (`module/visit/fields/fax`). */
  readonly key: string;
  readonly change: Change['change'];
  /** `field`, `fieldOrder`, or the kind of the definition. */
  readonly what: string;
  readonly label: LocalText | null;
  /** What it is called where it has no label. */
  readonly name: string;
  /** The module whose records it touches. */
  readonly module: string | null;
  readonly notes: readonly ChangeNote[];
}

/** Kinds that say how things look: no record is touched by them. */
const LOOKS: ReadonlySet<string> = new Set(['layout', 'view', 'menu']);

export const touchesData = (change: Pick<Change, 'kind'>): boolean => !LOOKS.has(change.kind);

const tokensOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Few enough words to be said: no tree of settings. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((one) => typeof one !== 'object')
    : !isTree(value) || 'en' in value || 'zh-CN' in value;

const said = (from: unknown, to: unknown): Pick<ChangeNote, 'from' | 'to'> => ({
  ...(from === undefined || !isPlain(from) ? {} : { from }),
  ...(to === undefined || !isPlain(to) ? {} : { to }),
});

const optionName = (option: unknown): unknown => (isTree(option) ? (option['label'] ?? option['value']) : undefined);

/** An option that came, went or is called something else; else the setting, with both values where they are short. */
function noteOf([setting = '', member, ...deeper]: readonly string[], { from, to }: Detail): ChangeNote {
  if (member === undefined || member === 'en' || member === 'zh-CN') return { setting, ...said(from, to) };
  if (member === '-') return { setting: `${setting}Order` };
  if (setting !== 'options') return { setting };
  if (deeper[0] === 'label') return { setting: 'option', ...said(from, to) };
  if (deeper.length > 0) return { setting: 'options', to: member };
  return { setting: 'option', ...said(optionName(from), optionName(to)) };
}

/** What is worth saying of a field that is new, or will be gone. */
function notesOfField(field: unknown): ChangeNote[] {
  if (!isTree(field)) return [];
  return [
    { setting: 'type', to: field['type'] },
    ...(field['required'] === true ? [{ setting: 'required', to: true }] : []),
  ];
}

const unique = (notes: readonly ChangeNote[]): ChangeNote[] =>
  notes.filter((note, index) => notes.findIndex((one) => JSON.stringify(one) === JSON.stringify(note)) === index);

function linesOfModule(change: Change): ChangeLine[] {
  const base = { module: change.name };
  const lines = new Map<string, ChangeLine>();
  const add = (line: ChangeLine): void => {
    const known = lines.get(line.key);
    lines.set(line.key, known ? { ...known, notes: unique([...known.notes, ...line.notes]) } : line);
  };
  for (const detail of change.details) {
    const [list, member, ...rest] = tokensOf(detail.path);
    const key = `module/${change.name}`;
    if (list !== 'fields' || member === undefined) {
      const line = { ...base, key, change: 'changed' as const, what: 'module', label: change.label, name: change.name };
      add({ ...line, notes: [noteOf([list ?? '', ...(member === undefined ? [] : [member]), ...rest], detail)] });
      continue;
    }
    if (member === '-') {
      add({
        ...base,
        key: `${key}/fields/-`,
        change: 'changed',
        what: 'fieldOrder',
        label: change.label,
        name: change.name,
        notes: [],
      });
      continue;
    }
    const whole = rest.length === 0;
    add({
      ...base,
      key: `${key}/fields/${member}`,
      change: whole ? detail.change : 'changed',
      what: 'field',
      label: detail.label ?? null,
      name: member,
      notes: whole ? notesOfField(detail.to ?? detail.from) : [noteOf(rest, detail)],
    });
  }
  return [...lines.values()];
}

/** The things that changed in a definition. */
export function linesOf(change: Change): readonly ChangeLine[] {
  if (change.kind === 'module' && change.change === 'changed' && change.details.length > 0)
    return linesOfModule(change);
  return [
    {
      key: `${change.kind}/${change.name}`,
      change: change.change,
      what: change.kind,
      label: change.label,
      name: change.name,
      module: change.kind === 'module' ? change.name : null,
      notes: unique(change.details.map((detail) => noteOf(tokensOf(detail.path), detail))),
    },
  ];
}
