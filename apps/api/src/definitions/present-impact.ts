import type { DraftImpact } from '@mokuai/contract';
import type { Impact } from '@mokuai/engine';
import { Problem, say, textIn, type Locale } from '@mokuai/kernel';

/** The impact in a reader's language. */
export const presentImpact = (impact: Impact, locale: Locale): DraftImpact => ({
  ...impact,
  errors: presentErrors(impact.errors, locale),
  losses: impact.losses.map((loss) => lossIn(loss, locale)),
});

/** What is wrong with drafts, in a reader's language. */
export const presentErrors = (errors: Impact['errors'], locale: Locale): DraftImpact['errors'] =>
  errors.map(({ kind, name, path, code, params }) => ({ kind, name, path, code, message: say(code, params, locale) }));

/** The refusal of an unconfirmed loss, its losses in the reader's language; any other error as it is. */
export function presentLosses(error: unknown, locale: Locale): unknown {
  if (!(error instanceof Problem) || error.code !== 'needs_confirmation') return error;
  const losses = error.extra['losses'] as Impact['losses'];
  return new Problem(error.code, error.faults, { losses: losses.map((loss) => lossIn(loss, locale)) });
}

const lossIn = ({ confirm, description, rows }: Impact['losses'][number], locale: Locale) => ({
  confirm,
  message: textIn(description, locale),
  rows,
});
