import { Button } from 'antd';
import { ArrowRight, Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectivePath, EffectiveModule } from '@mokuai/contract';
import { useHistory } from '../timeline/use-timeline.js';
import { StageMove } from './StageMove.js';
import { daysSince, nextStage, since, stagesOf, type Stage } from './stage-path.js';
import css from './path.module.css';

interface StagePathProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly path: EffectivePath;
  /** Why the record cannot be moved now; undefined where it can. */
  readonly closed: string | undefined;
}

/** The way of a record: what it has passed, where it stands and for how long, and what comes; a click on a stage leads there. */
export function StagePath({ module, record, path, closed }: StagePathProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const field = module.fields.find(({ name }) => name === path.field);
  const value = record[path.field];
  const history = useHistory(module, record);
  useEffect(() => {
    // Along the way only: the page must not move.
    const here = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (here && list.current) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft - 24;
  }, [value]);
  if (!field) return null;
  const stages = stagesOf(path, field, value);
  const next = nextStage(stages);
  const chosen = stages.find(({ option }) => option === target && option !== value);
  const movable = module.can.update && field.writable;
  const entered = since(history.data ?? [], !history.hasNextPage, path.field, record.created_at);
  const days = entered === undefined ? undefined : daysSince(entered, Date.now());
  const walk = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    event.preventDefault();
  };
  return (
    <section className={css['path']} aria-label={field.label}>
      <div className={css['line']}>
        <ol ref={list} className={css['stages']} onKeyDown={walk}>
          {stages.map((stage) => (
            <li
              key={stage.option}
              data-state={stage.state}
              data-tone={toneOf(stage)}
              data-chosen={stage === chosen || undefined}
            >
              <button
                type="button"
                aria-current={stage.state === 'current' ? 'step' : undefined}
                aria-expanded={movable && stage.state !== 'current' ? stage === chosen : undefined}
                disabled={!movable}
                onClick={() => setTarget(stage === chosen ? undefined : stage.option)}
              >
                <Mark stage={stage} />
                {stage.label}
                {stage.state === 'done' ? <span className="sr-only">{t('path.done')}</span> : null}
                {stage.state === 'current' && !stage.end && days !== undefined ? (
                  <small className="num" data-late={(stage.days !== null && days > stage.days) || undefined}>
                    {stage.days === null ? t('path.days', { days }) : t('path.daysOf', { days, most: stage.days })}
                  </small>
                ) : null}
              </button>
            </li>
          ))}
        </ol>
        {movable && next && !chosen ? (
          <Button
            className={css['next'] ?? ''}
            icon={<ArrowRight size={14} aria-hidden />}
            onClick={() => setTarget(next.option)}
          >
            {t('path.to', { stage: next.label })}
          </Button>
        ) : null}
      </div>
      {chosen ? (
        <StageMove
          key={chosen.option}
          module={module}
          record={record}
          field={path.field}
          stage={chosen}
          isBack={chosen.state === 'done'}
          closed={closed}
          onDone={() => setTarget(undefined)}
        />
      ) : null}
    </section>
  );
}

function Mark({ stage }: { readonly stage: Stage }) {
  if (stage.state === 'done') return <Check size={14} aria-hidden />;
  if (stage.state !== 'current' || !stage.end) return null;
  return toneOf(stage) === 'bad' ? <X size={14} aria-hidden /> : <Check size={14} aria-hidden />;
}

/** How the way ended, as the colour of the option says it. */
function toneOf({ end, color, state }: Stage): 'good' | 'bad' | 'neutral' | undefined {
  if (!end || state !== 'current') return undefined;
  return color === 'red' || color === 'pink' ? 'bad' : color === 'green' || color === 'teal' ? 'good' : 'neutral';
}
