import { CalendarDays, ChevronDown, Plus } from 'lucide-react';
import css from './invitation.module.css';

/** A form that is being put together: without words, so that it needs none in any language. */
export function InvitationForm() {
  return (
    <span className={css['picture']} aria-hidden>
      <span className={css['form']}>
        <i data-short />
        <i />
        <b />
        <b>
          <ChevronDown size={10} />
        </b>
        <i data-short />
        <i data-short />
        <b>
          <CalendarDays size={10} />
        </b>
        <em>
          <Plus size={12} />
        </em>
      </span>
    </span>
  );
}

const COLUMNS = [
  ['blue', ['a', 'b', 'c']],
  ['teal', ['a', 'b']],
  ['orange', ['a', 'b', 'c']],
  ['green', ['a']],
] as const;

/** A board of records that is there already. */
export function InvitationBoard() {
  return (
    <span className={css['picture']} aria-hidden>
      <span className={css['board']}>
        {COLUMNS.map(([hue, cards]) => (
          <span key={hue}>
            <u style={{ background: `var(--hue-${hue}-solid)` }} />
            {cards.map((card) => (
              <b key={card}>
                <i />
                <i data-short />
              </b>
            ))}
          </span>
        ))}
      </span>
    </span>
  );
}
