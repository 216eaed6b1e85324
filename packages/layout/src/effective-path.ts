import type { EffectivePath } from '@mokuai/contract';
import type { LayoutDocument } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';

/** The path of a layout's record page; undefined where it has none, or none that the user may read. */
export function effectivePath(
  { module, rights, locale }: EffectiveContext,
  path: LayoutDocument['path'],
): EffectivePath | undefined {
  const field = path && module.fields.get(path.field);
  const choices = field?.type.choices?.(field.settings);
  if (!path || !choices || !rights.readable(path.field)) return undefined;
  const stages = choices.map((option) => {
    const said = path.stages?.find((stage) => stage.option === option);
    const guidance = textIn(said?.guidance, locale, '');
    return {
      option,
      end: path.ends?.includes(option) === true,
      fields: (said?.fields ?? []).filter((name) => rights.shown(name)),
      guidance: guidance === '' ? null : guidance,
      days: said?.days ?? null,
    };
  });
  return { field: path.field, stages };
}
