import type { NumberingPreview } from '@mokuai/contract';
import type { NumberingDocument, NumberingSegment } from '@mokuai/definition';

type Sequence = Extract<NumberingSegment, { readonly type: 'sequence' }>;

/** Something to know of a rule; its words are found by `code`. */
export interface RuleWarning {
  readonly code: 'passed' | 'restarts' | 'nearly_out' | 'out' | 'changed' | 'empty_field' | 'gapless';
  readonly tone: 'warning' | 'info' | 'error';
  readonly values?: Readonly<Record<string, string | number>>;
}

const ALERT_AT = 0.8;

export const sequenceOf = ({ segments }: NumberingDocument): Sequence | undefined =>
  segments.find((segment): segment is Sequence => segment.type === 'sequence');

/** How much of its digits a counter has used, from 0 to 1. */
export const shareUsed = ({ used, capacity }: NonNullable<NumberingPreview['counter']>): number =>
  capacity <= 0 ? 1 : Math.min(1, used / capacity);

interface Known {
  readonly rule: NumberingDocument;
  /** The rule as it runs. */
  readonly live: NumberingDocument | undefined;
  readonly preview: NumberingPreview | undefined;
  /** How many records carry a number of the rule. */
  readonly numbered: number | undefined;
}

const shapeOf = ({ segments }: NumberingDocument): string => JSON.stringify(segments);

/** What an admin should know before the rule is published, the gravest first. */
export function warningsOf({ rule, live, preview, numbered }: Known): readonly RuleWarning[] {
  const sequence = sequenceOf(rule);
  const warnings: RuleWarning[] = [];
  const { counter, passed = false } = preview ?? {};
  const overflow = sequence?.overflow ?? 'grow';
  if (counter && overflow !== 'grow' && shareUsed(counter) >= ALERT_AT) {
    const percent = Math.floor(shareUsed(counter) * 100);
    warnings.push(
      percent >= 100
        ? { code: 'out', tone: overflow === 'stop' ? 'error' : 'warning' }
        : { code: 'nearly_out', tone: 'warning', values: { percent } },
    );
  }
  if (passed) warnings.push({ code: 'passed', tone: 'warning', values: { number: preview?.numbers[0]?.number ?? '' } });
  if (overflow === 'restart') warnings.push({ code: 'restarts', tone: 'warning' });
  if (live && numbered && shapeOf(live) !== shapeOf(rule))
    warnings.push({ code: 'changed', tone: 'info', values: { count: numbered } });
  for (const segment of rule.segments)
    if (segment.type === 'field' && segment.whenEmpty === undefined)
      warnings.push({ code: 'empty_field', tone: 'info', values: { field: segment.field } });
  if (rule.gapless) warnings.push({ code: 'gapless', tone: 'info' });
  return warnings;
}
