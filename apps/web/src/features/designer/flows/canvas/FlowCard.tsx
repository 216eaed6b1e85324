import { Dropdown, type MenuProps } from 'antd';
import { CircleAlert, CircleCheck, CircleX, Ellipsis } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFault } from '../../data/use-faults.js';
import type { CardFace, CardRun } from './canvas-model.js';
import { FlowIcon } from './FlowIcon.js';
import css from './canvas.module.css';

interface FlowCardProps {
  readonly face: CardFace;
  readonly cardKey: string;
  readonly selected: boolean;
  readonly faults?: readonly DocumentFault[];
  readonly run?: CardRun | undefined;
  readonly menu?: MenuProps['items'];
  readonly carried?: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Absent for cards that stay where they are. `true`: it is dragged now, `false`: not any more. */
  readonly onDrag?: ((dragged: boolean) => void) | undefined;
}

/** One card of a flow: what it is, what it does, and how it stands. */
export function FlowCard(props: FlowCardProps) {
  const { face, cardKey, selected, faults = [], run, menu, carried = false, onSelect, onKeyDown, onDrag } = props;
  const { t } = useTranslation();
  const [fault] = faults;
  return (
    <div
      className={css['card']}
      data-selected={selected || undefined}
      data-faulty={fault ? true : undefined}
      data-carried={carried || undefined}
      data-run={run?.state}
      draggable={onDrag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', face.title);
        // What is drawn anew while the browser takes its picture of the card ends the drag.
        setTimeout(() => onDrag?.(true));
      }}
      onDragEnd={() => onDrag?.(false)}
    >
      <button
        type="button"
        className={css['cardMain']}
        aria-pressed={selected}
        data-card={cardKey}
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        <span
          className={css['sign']}
          style={{ color: `var(--hue-${face.hue}-text)`, background: `var(--hue-${face.hue}-bg)` }}
        >
          <FlowIcon name={face.icon} size={16} />
        </span>
        <span className={css['cardWords']}>
          {face.kind ? <small>{face.kind}</small> : null}
          <strong className={css['title']}>{face.title}</strong>
          {face.body ? <span className={css['cardBody']}>{face.body}</span> : null}
          {fault ? <span className={css['cardFault']}>{fault.message}</span> : null}
        </span>
        <Mark run={run} faulty={fault !== undefined} />
      </button>
      {menu && menu.length > 0 ? (
        <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: menu }} autoFocus>
          <button type="button" className={css['more']} aria-label={t('flows.card.more', { card: face.title })}>
            <Ellipsis size={16} aria-hidden />
          </button>
        </Dropdown>
      ) : null}
      {run && (run.note || run.time) ? (
        <div className={css['cardFoot']}>
          <span className="ellipsis">{run.note}</span>
          {run.time ? <span className="num">{run.time}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

function Mark({ run, faulty }: { readonly run: CardRun | undefined; readonly faulty: boolean }): ReactNode {
  const { t } = useTranslation();
  if (run?.state === 'done')
    return <CircleCheck size={18} className={css['done'] ?? ''} aria-label={t('flows.run.done')} />;
  if (run?.state === 'failed')
    return <CircleX size={18} className={css['failed'] ?? ''} aria-label={t('flows.run.failed')} />;
  return faulty ? <CircleAlert size={16} className={css['failed'] ?? ''} aria-label={t('designer.faulty')} /> : null;
}
