import { fieldsOfLink, parseLink, pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';
import { spotsFor, type LayoutButton } from './buttons.js';

type Check<T extends LayoutButton['type']> = (
  button: Extract<LayoutButton, { type: T }>,
  module: ModuleModel,
  place: string,
  checker: Checker,
) => void;

/** What each kind of button is about has to be there. */
const CHECKS: { readonly [T in LayoutButton['type']]: Check<T> } = {
  built_in: () => undefined,
  workflow({ workflow: name }, module, place, checker) {
    const workflow = checker.model.workflows(module.name).find((one) => one.name === name);
    if (!workflow) checker.report('unknown_workflow', at(place, 'workflow'), { workflow: name });
    else if (workflow.trigger.type !== 'manual')
      checker.report('not_manual', at(place, 'workflow'), { workflow: name });
  },
  link({ url }, module, place, checker) {
    const parts = parseLink(url);
    if (!parts) return checker.report('bad_link', at(place, 'url'));
    for (const name of fieldsOfLink(parts)) checker.field(module, name, at(place, 'url'));
  },
  set({ values }, module, place, checker) {
    const known = Object.keys(values).filter((name) => checker.field(module, name, at(place, 'values', name)));
    const data = Object.fromEntries(known.map((name) => [name, values[name]!]));
    checker.reportAll(module.validate('update', data), at(place, 'values'));
  },
};

/** Reports what is wrong with the buttons of a layout. */
export function checkButtons(buttons: readonly LayoutButton[], module: ModuleModel, checker: Checker): void {
  buttons.forEach((button, index) => {
    const place = at('/buttons', index);
    if (button.type !== 'built_in') checker.ownCondition(module, button.visibleWhen, at(place, 'visibleWhen'));
    button.on?.forEach((spot, n) => {
      if (!spotsFor(button).includes(spot))
        checker.report('one_at_a_time', at(place, 'on', n), { button: button.name });
    });
    (CHECKS[button.type] as Check<LayoutButton['type']>)(button as never, module, place, checker);
  });
  checker.distinct(
    buttons.map(({ name }) => name),
    (index) => at('/buttons', index, 'name'),
  );
}
