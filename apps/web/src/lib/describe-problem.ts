import type { TFunction } from 'i18next';
import { ApiProblem } from './problem.js';

/**
 * A problem in words: what happened, and why as far as it is known. Where no form shows the causes at their fields,
 * `fields` gives these their names.
 */
export function describeProblem(
  error: unknown,
  t: TFunction,
  fields: readonly { readonly name: string; readonly label: string }[] = [],
): { readonly title: string; readonly detail: string } {
  if (!(error instanceof ApiProblem)) return { title: t('problem.unexpected'), detail: t('problem.unexpectedDetail') };
  if (error.status === 0) return { title: t('problem.network'), detail: t('problem.networkDetail') };
  const labels = new Map(fields.map(({ name, label }) => [`/${name}`, label]));
  const causes = error.errors
    .map(({ path, message }) => {
      const field = labels.get(path);
      return field === undefined || message === '' ? message : t('problem.ofField', { field, message });
    })
    .filter((m, i, all) => m !== '' && all.indexOf(m) === i);
  const detail = causes.length > 0 ? causes.slice(0, 3).join(t('list.separator')) : error.detail;
  return {
    title: error.message || t('problem.refused', { status: error.status }),
    detail: detail === error.message ? '' : detail,
  };
}
