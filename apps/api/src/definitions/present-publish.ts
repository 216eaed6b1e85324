import type { PublishEntry } from '@mokuai/contract';
import type { TimedPublish } from '@mokuai/engine';
import { say, textIn, type Locale } from '@mokuai/kernel';

/** A publish in a reader's language. */
export const presentPublish = (log: TimedPublish, locale: Locale): PublishEntry => ({
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
  steps: log.steps.map((step) => ({
    module: step.module,
    phase: step.kind,
    online: step.online,
    message: textIn(step.description, locale),
    sql: step.sql,
    state: step.state,
    progress: step.progress,
    rows: step.rows,
    waiting: step.waiting,
    seconds: step.seconds,
    error: step.error,
    started_at: step.startedAt,
    finished_at: step.finishedAt,
  })),
});

function statusOf({ status, withdrawn, active }: TimedPublish): PublishEntry['status'] {
  if (status === 'done') return 'done';
  if (status === 'failed') return withdrawn ? 'withdrawn' : 'failed';
  if (!active) return 'interrupted';
  if (status === 'switched') return 'tidying';
  return withdrawn ? 'withdrawing' : 'running';
}
