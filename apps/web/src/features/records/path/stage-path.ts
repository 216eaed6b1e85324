import type { EffectiveField, EffectiveOption, EffectivePath } from '@mokuai/contract';

/** A stage as a record stands to it. */
export interface Stage {
  readonly option: string;
  readonly label: string;
  readonly color: string | null;
  /** `done`: passed · `current`: here · `open`: still to come, or beside the way. */
  readonly state: 'done' | 'current' | 'open';
  readonly end: boolean;
  readonly fields: readonly string[];
  readonly guidance: string | null;
  readonly days: number | null;
}

/**
 * The stages of a path as they are for a record with this value, in order. Of the ends only the one that was reached is
 * more than open, and where one was reached the whole way before it is done.
 */
export function stagesOf(path: EffectivePath, field: EffectiveField, value: unknown): readonly Stage[] {
  const options = field.settings['options'] as readonly EffectiveOption[];
  const at = path.stages.findIndex(({ option }) => option === value);
  const ended = path.stages[at]?.end === true;
  return path.stages.map((stage, index) => {
    const known = options.find((option) => option.value === stage.option);
    const passed = !stage.end && (ended || index < at);
    return {
      ...stage,
      label: known?.label ?? stage.option,
      color: known?.color ?? null,
      state: index === at ? 'current' : passed ? 'done' : 'open',
    };
  });
}

/** The stage that comes next; undefined at the end of the way, and where only its ends are left. */
export function nextStage(stages: readonly Stage[]): Stage | undefined {
  const at = stages.findIndex(({ state }) => state === 'current');
  if (stages[at]?.end) return undefined;
  return stages.find(({ end }, index) => index > at && !end) ?? stages.find(({ end }, index) => index > at && end);
}

const DAY_MS = 86_400_000;

/** Whole days since an instant. */
export const daysSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / DAY_MS));

/** What of a history is asked for. */
interface Entry {
  readonly at: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/**
 * Since when a field has its present value: the last change of it, or the record's creation; undefined where the history
 * that was loaded does not reach that far.
 */
export function since(
  history: readonly Entry[],
  isWhole: boolean,
  field: string,
  createdAt: string,
): string | undefined {
  // Values that a record was created with are changes of its first entry.
  return history.find(({ changes }) => field in changes)?.at ?? (isWhole ? createdAt : undefined);
}
