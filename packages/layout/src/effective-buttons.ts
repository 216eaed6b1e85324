import type { EffectiveButton } from '@mokuai/contract';
import { BUILT_IN_BUTTONS, spotsOf, type LayoutButton } from '@mokuai/definition';
import { fieldsOfLink, parseLink, textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';
import { isTold } from './effective-conditions.js';

type BuiltIn = Extract<LayoutButton, { type: 'built_in' }>;
type Custom = Exclude<LayoutButton, BuiltIn>;

/** Where the product's own buttons stand unless a layout says otherwise. */
const PLACES: Readonly<Record<BuiltIn['name'], 'bar' | 'more'>> = {
  submit: 'bar',
  copy_link: 'more',
  print: 'more',
  duplicate: 'more',
  assign: 'more',
  delete: 'more',
  edit: 'bar',
};

/**
 * The buttons of records: those that the layout names in its order, behind them the product's others. Left out is
 * what it hides, and what this user could not use on any record.
 */
export function effectiveButtons(
  context: EffectiveContext,
  buttons: readonly LayoutButton[] = [],
): readonly EffectiveButton[] {
  const named = new Set(buttons.map(({ name }) => name));
  const others = BUILT_IN_BUTTONS.filter((name) => !named.has(name)).map((name): BuiltIn => ({
    type: 'built_in',
    name,
  }));
  return [...buttons, ...others].flatMap((button): EffectiveButton[] => {
    if (button.type !== 'built_in') return custom(context, button);
    const place = button.place ?? PLACES[button.name];
    return place === 'hidden' ? [] : [{ type: 'built_in', name: button.name, place, on: spotsOf(button) }];
  });
}

function custom(context: EffectiveContext, button: Custom): EffectiveButton[] {
  const { locale } = context;
  const { name, icon = null, color = null, place = 'bar', visibleWhen } = button;
  const confirm = button.confirm === undefined ? null : textIn(button.confirm, locale);
  const shared = {
    ...{ name, label: textIn(button.label, locale, name), icon, color, place, confirm, on: spotsOf(button) },
    ...(isTold(context, visibleWhen) && { visibleWhen }),
  };
  if (button.type === 'workflow') return workflowButton(context, button, shared);
  if (button.type === 'set') {
    const usable = context.rights.can.update && Object.keys(button.values).every(context.rights.writable);
    return usable ? [{ ...shared, type: 'set', values: button.values }] : [];
  }
  const fields = fieldsOfLink(parseLink(button.url) ?? []);
  return fields.every(context.rights.readable) ? [{ ...shared, type: 'link', url: button.url }] : [];
}

type Shared = Omit<Extract<EffectiveButton, { type: 'workflow' }>, 'type' | 'workflow' | 'needs'>;

function workflowButton(
  { model, module, roles, rights }: EffectiveContext,
  { workflow: name }: Extract<Custom, { type: 'workflow' }>,
  shared: Shared,
): EffectiveButton[] {
  const workflow = model.workflows(module.name).find((one) => one.name === name);
  if (!workflow || workflow.active === false || workflow.trigger.type !== 'manual') return [];
  const { needs = 'update', roles: starters } = workflow.trigger;
  const may =
    (needs === 'read' || rights.can.update) && (!starters?.length || starters.some((role) => roles.includes(role)));
  return may ? [{ ...shared, type: 'workflow', workflow: name, needs }] : [];
}
