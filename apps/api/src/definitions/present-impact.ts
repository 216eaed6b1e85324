import type { DraftImpact } from '@mokuai/contract';
import type { Actor } from '@mokuai/access';
import { wordsOf, type Impact, type PublishedModels, type RecordReader } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import { parseJson, Problem, say, textIn, type Locale } from '@mokuai/kernel';

/** The impact in a reader's language; `titles` of those records that the reader may see. */
export const presentImpact = (
  impact: Impact,
  titles: ReadonlyMap<string, string | null>,
  locale: Locale,
): DraftImpact => ({
  ...impact,
  errors: presentErrors(impact.errors, locale),
  losses: impact.losses.map((loss) => lossIn(loss, locale)),
  steps: impact.steps.map(({ module, kind, online, description, sql, seconds }) => ({
    module,
    phase: kind,
    online,
    message: textIn(description, locale),
    sql,
    seconds,
  })),
  failing: impact.failing.map(({ module, fields, code, params, rows, atLeast, blocks, examples }) => ({
    module,
    fields,
    code,
    message: say(code, params, locale),
    rows,
    at_least: atLeast,
    blocks,
    examples: examples.filter((id) => titles.has(id)).map((id) => ({ id, title: titles.get(id) ?? null })),
  })),
});

/** The titles of a few records, by id, of those that the actor may see. */
export async function titlesOf(
  impact: Impact,
  models: Pick<PublishedModels, 'current'>,
  reader: RecordReader,
  actor: Actor,
): Promise<ReadonlyMap<string, string | null>> {
  const titles = new Map<string, string | null>();
  for (const { module, examples } of impact.failing) {
    const { titleField: title, fields } = models.current().module(module)!;
    for (const id of examples) {
      // Not found is not seen; whatever else is wrong, the example is not worth the answer.
      const record = await reader.one(actor, module, id, { fields: [title] }).catch(() => undefined);
      if (record)
        titles.set(id, wordsOf(fields.get(title), (parseJson(record) as Record<string, Json>)[title]) || null);
    }
  }
  return titles;
}

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
