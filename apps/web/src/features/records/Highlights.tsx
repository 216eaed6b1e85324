import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import css from './record.module.css';

const MOST = 7;

interface HighlightsProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
}

/** The few fields that say how things stand. */
export function Highlights({ module, record }: HighlightsProps) {
  const fields = module.layouts.detail.highlights.flatMap((name) => module.fields.find((f) => f.name === name) ?? []);
  if (fields.length === 0) return null;
  return (
    <dl className={`${css['highlights']} scroll`} tabIndex={0}>
      {fields.slice(0, MOST).map((field) => (
        <div key={field.name}>
          <dt className="ellipsis">{field.label}</dt>
          <dd data-figure={viewOf(field.type).align === 'end' || undefined}>
            <Value field={field} value={record[field.name]} record={record} place="cell" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
