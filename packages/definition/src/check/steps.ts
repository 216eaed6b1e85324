import { pointer as at } from '@mokuai/kernel';
import { compileValidator, type Validator } from '../compile/validator.js';
import type { StepDocument } from '../kinds/index.js';
import type { ModuleModel } from '../model.js';
import type { Checker } from './checker.js';
import type { StepKind } from './step-kind.js';

/** Checks a list of steps and all that they hold; ids are unique in the whole list. */
export function checkSteps(module: ModuleModel, steps: readonly StepDocument[], path: string, checker: Checker): void {
  const ids: { id: string; path: string }[] = [];
  const visit = (list: readonly StepDocument[], here: string): void =>
    list.forEach((step, index) => {
      const place = at(here, index);
      ids.push({ id: step.id, path: at(place, 'id') });
      checkStep(module, step, place, checker);
      step.branches?.forEach((branch, number) => {
        const below = at(place, 'branches', number);
        checker.predicate(module, branch.when, at(below, 'when'), { old: true });
        visit(branch.steps, at(below, 'steps'));
      });
    });
  visit(steps, path);
  checker.distinct(
    ids.map(({ id }) => id),
    (index) => ids[index]!.path,
  );
}

function checkStep(module: ModuleModel, step: StepDocument, path: string, checker: Checker): void {
  if (!checker.steps) return;
  const kind = checker.steps.get(step.type);
  if (!kind) return checker.report('unknown_step', at(path, 'type'), { step: step.type });
  if (kind.branches && !step.branches) checker.report('required', at(path, 'branches'));
  if (!kind.branches && step.branches) checker.report('unknown_key', at(path, 'branches'), { key: 'branches' });
  const faults = inputValidator(kind)(step.input ?? {});
  checker.reportAll(faults, at(path, 'input'));
  if (faults.length === 0 && kind.check) checker.reportAll(kind.check(step, { model: checker.model, module }), path);
}

const validators = new WeakMap<StepKind, Validator>();

function inputValidator(kind: StepKind): Validator {
  let validator = validators.get(kind);
  if (!validator) validators.set(kind, (validator = compileValidator({ ...kind.input })));
  return validator;
}
