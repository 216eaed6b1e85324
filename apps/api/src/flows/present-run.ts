import type { RunFailure, WorkflowRun, WorkflowRunDetail } from '@mokuai/contract';
import type { Failure, RunDetail, RunSummary } from '@mokuai/engine';
import { say, type Locale } from '@mokuai/kernel';

/** A run with its failure in the reader's language. */
export const runShown = (run: RunSummary, locale: Locale): WorkflowRun => ({
  ...run,
  error: failureShown(run.error, locale),
});

/** The same with its steps. */
export const runDetailShown = (run: RunDetail, locale: Locale): WorkflowRunDetail => ({
  ...run,
  error: failureShown(run.error, locale),
  steps: run.steps.map((step) => ({ ...step, error: failureShown(step.error, locale) })),
});

function failureShown(failure: Failure | null, locale: Locale): RunFailure | null {
  if (!failure) return null;
  const { code, faults } = failure;
  return {
    code,
    message: say(code, faults[0]?.params, locale),
    faults: faults.map((fault) => ({ ...fault, message: say(fault.code, fault.params, locale) })),
  };
}
