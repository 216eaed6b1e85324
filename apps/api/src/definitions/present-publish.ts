import type { PublishEntry } from '@mokuai/contract';
import type { PublishLog } from '@mokuai/engine';
import { say, textIn, type Locale } from '@mokuai/kernel';

/** A publish in a reader's language. */
export const presentPublish = (log: PublishLog, locale: Locale): PublishEntry => ({
  id: log.id,
  revision: log.revision,
  message: log.message,
  published_by: log.actor,
  status: statusOf(log),
  error: log.failure && {
    code: log.failure.code,
    message: say(log.failure.code, {}, locale),
    errors: log.failure.faults.map(({ path, code, params }) => ({ path, code, message: say(code, params, locale) })),
    detail: log.failure.detail ?? null,
  },
  started_at: log.startedAt,
  finished_at: log.finishedAt,
  steps: log.steps.map(({ module, kind, online, description, sql, state, progress, error, startedAt, finishedAt }) => ({
    module,
    phase: kind,
    online,
    message: textIn(description, locale),
    sql,
    state,
    progress,
    error,
    started_at: startedAt,
    finished_at: finishedAt,
  })),
});

function statusOf({ status, withdrawn, active }: PublishLog): PublishEntry['status'] {
  if (status === 'done') return 'done';
  if (status === 'failed') return withdrawn ? 'withdrawn' : 'failed';
  if (!active) return 'interrupted';
  if (status === 'switched') return 'tidying';
  return withdrawn ? 'withdrawing' : 'running';
}
