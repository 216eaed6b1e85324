import { generatedName, type FieldModel, type Model, type ModuleModel } from '@mokuai/definition';
import { conversionSql, type FormKnowledge } from '@mokuai/field-types';
import { ident, literal } from '@mokuai/kernel';
import { updateInParts } from './parts.js';
import { nextOf, placeOf } from './places.js';
import type { DdlStep } from './step.js';
import { columnType } from './wanted.js';
import { stepsOf } from './words.js';

/** A published field that becomes one of another type. */
export interface Conversion {
  readonly was: FieldModel;
  readonly field: FieldModel;
  /** SQL: the value of a row (`t`, or `NEW` in a trigger) as the field will keep it; NULL where it does not fit. */
  value(row: string): string;
}

/** How a published field becomes a field of another type under the same name; undefined where it cannot. */
export function conversionOf(was: FieldModel, field: FieldModel, to: Model): Conversion | undefined {
  if (was.type === field.type || was.system) return undefined;
  const known = { idOf: (title: string) => idNamed(field, to, title) };
  const value = (row: string): string | undefined => conversionSql(`${row}.${was.column}`, was, field, known);
  return value('t') === undefined ? undefined : { was, field, value: (row) => value(row)! };
}

/** The fields of a module that a publish gives another type. */
export const conversionsOf = (from: ModuleModel | undefined, to: ModuleModel, model: Model): readonly Conversion[] =>
  to.ownFields.flatMap((field) => {
    const was = from?.fields.get(field.name);
    return (was && conversionOf(was, field, model)) ?? [];
  });

/** The record that a text names in a column that no two records share; others are too slow to ask for every row. */
function idNamed(field: FieldModel, to: Model, title: string): ReturnType<FormKnowledge['idOf']> {
  const target = to.module(field.target ?? '');
  const names = (target?.uniques ?? []).flatMap((unique) => {
    const name = unique.fields.length === 1 ? target!.fields.get(unique.fields[0]!) : undefined;
    return name && name.type.forms?.gives?.text?.(name.column, name.settings) === name.column ? [name] : [];
  });
  if (!target || names.length === 0) return undefined;
  const same = names.map((name) => {
    const collation = / COLLATE .*$/.exec(columnType(name))?.[0] ?? '';
    return `l.${name.column} = (${title})${collation}`;
  });
  return `(SELECT (array_agg(l.id))[1] FROM ${target.table} l WHERE l.deleted_at IS NULL AND (${same.join(' OR ')}) HAVING count(*) = 1)`;
}

/**
 * Beside those who work, the new column gets every value that fits: a trigger sees to what is written from now on, then parts
 * go over what is there. `before` is the module with the new columns under the names that they have until the switch.
 */
export function convertSteps(before: ModuleModel, conversions: readonly Conversion[]): DdlStep[] {
  const step = stepsOf(before.name);
  return conversions.flatMap(({ was, field, value }) => {
    const next = ident(nextOf(field.name));
    const routine = routineOf(before.name, field.name);
    const { en, zh } = wordsOf(before.name, field);
    const [ready, preparing] = [`Get ready to turn ${field.name} of ${before.name}`, `准备转换 ${before.name} 的字段 ${field.name}`]; // prettier-ignore
    const body = `BEGIN NEW.${next} := ${value('NEW')}; RETURN NEW; END`;
    return [
      step(
        'expand',
        false,
        `CREATE OR REPLACE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql AS ${literal(body)}`,
        ready,
        preparing,
        { undo: `DROP FUNCTION IF EXISTS ${routine}()` },
      ),
      step(
        'expand',
        false,
        `CREATE OR REPLACE TRIGGER ${triggerOf(field)} BEFORE INSERT OR UPDATE OF ${was.column} ON ${before.table} FOR EACH ROW EXECUTE FUNCTION ${routine}()`,
        ready,
        preparing,
        { undo: `DROP TRIGGER IF EXISTS ${triggerOf(field)} ON ${before.table}` },
      ),
      step('expand', true, updateInParts(before, `${next} = ${value('t')}`, `t.${was.column} IS NOT NULL`), en, zh, {
        batched: true,
      }),
    ];
  });
}

/** In the switch the old column goes to its place, before the new one gets its name; what does not fit stays there. */
export const giveWaySteps = (to: ModuleModel, conversions: readonly Conversion[], revision: number): DdlStep[] =>
  conversions.flatMap((conversion) => {
    const { was, field, value } = conversion;
    const step = stepsOf(to.name);
    const place = placeOf(revision, field.name);
    const { en, zh } = wordsOf(to.name, field);
    const [end, ending] = [`End turning ${field.name} of ${to.name}`, `结束转换 ${to.name} 的字段 ${field.name}`];
    return [
      step('switch', false, `DROP TRIGGER IF EXISTS ${triggerOf(field)} ON ${to.table}`, end, ending),
      step('switch', false, `ALTER TABLE ${to.table} RENAME COLUMN ${was.column} TO ${ident(place)}`, en, zh, {
        keeps: { field: field.name, place },
        confirm: `convert module/${to.name}/fields/${field.name}`,
        loses: `t.${was.column} IS NOT NULL AND ${value('t')} IS NULL`,
      }),
      step('contract', false, `DROP FUNCTION IF EXISTS ${routineOf(to.name, field.name)}()`, end, ending),
    ];
  });

const wordsOf = (module: string, { name, type }: FieldModel) => ({
  en: `Turn ${name} of ${module} into ${type.label.en}`,
  zh: `将 ${module} 的字段 ${name} 转换为${type.label['zh-CN']}`,
});

const routineOf = (module: string, field: string): string => `system.${ident(generatedName('c', module, field))}`;

const triggerOf = ({ name }: FieldModel): string => ident(generatedName('c', 'convert', name));
