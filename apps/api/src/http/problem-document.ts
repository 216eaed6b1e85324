import { say, type Locale, type Problem } from '@mokuai/kernel';
import type { ProblemDocument } from '@mokuai/contract';

/** The RFC 9457 document of a refusal, in the language of who asked. */
export function problemDocument(problem: Problem, locale: Locale): ProblemDocument {
  const only = problem.faults.length === 1 ? problem.faults[0] : undefined;
  const title = say(problem.code, problem.params ?? only?.params, locale);
  return {
    ...problem.extra,
    type: `urn:mokuai:problem:${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail: only ? say(only.code, only.params, locale) : title,
    errors: problem.faults.map((fault) => ({
      path: fault.path,
      code: fault.code,
      message: say(fault.code, fault.params, locale),
      ...(fault.params ? { params: fault.params } : {}),
    })),
  };
}
