import { CalendarArrowUp, Ellipsis, PanelRightOpen } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHue } from '@mokuai/ui';
import { optionOf } from '../../../field-views/shared/options.js';
import { rowMenuHands } from '../../../lib/row-menu-hands.js';
import { useCalendar } from './calendar-context.js';
import type { CalendarEvent } from '../../../lib/calendar/events.js';
import { useFocusKept } from './use-focus-kept.js';
import { titleOf, whenOf } from './words.js';
import css from './event.module.css';

interface EventChipProps {
  readonly event: CalendarEvent;
  /** `line`: one line by the clock · `band`: over whole days · `block`: as high as it is long · `row`: in a list. */
  readonly look: 'line' | 'band' | 'block' | 'row';
  /** It began earlier, or goes on. */
  readonly before?: boolean;
  readonly after?: boolean;
  readonly children: ReactNode;
}

const QUARTER = 15;

type Way = readonly [days: number, minutes: number];

/** Where Shift and an arrow take it: up and down among the hours by the quarter, else by the week. */
const steps = (hours: boolean): Readonly<Record<string, Way>> => ({
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0] },
  ...(hours ? { ArrowUp: [0, -QUARTER], ArrowDown: [0, QUARTER] } : { ArrowUp: [-7, 0], ArrowDown: [7, 0] }),
});
const LONGER: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };
const KEYS = 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown';

/** An event: opened by a click, moved by the mouse, by Shift and the arrow keys, made longer by + and −, or all that by its menu. */
export function EventChip({ event, look, before = false, after = false, children }: EventChipProps) {
  const { t } = useTranslation();
  const world = useCalendar();
  const { module, calendar, locale, rights, grip, open, askMove, move, lengthen, focused } = world;
  const { mayMove, mayResize } = rights;
  const button = useRef<HTMLButtonElement>(null);
  useFocusKept(button, event.record.id, focused);
  const { record } = event;
  const title = titleOf(record, module, t('record.untitled'));
  const field = module.fields.find(({ name }) => name === calendar.color);
  const option =
    field && typeof record[field.name] === 'string' ? optionOf(field, String(record[field.name])) : undefined;
  const hue = option && isHue(option.color) ? option.color : 'gray';
  const byKeys = (pressed: KeyboardEvent) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    const step = pressed.shiftKey ? steps(look === 'block')[pressed.key] : undefined;
    const longer = LONGER[pressed.key];
    if (!step && longer === undefined) return;
    pressed.preventDefault();
    if (step) move(event, ...step);
    else if (longer !== undefined)
      lengthen(event, ...((look === 'block' ? [0, longer * QUARTER] : [longer, 0]) as Way));
  };
  const menu = rowMenuHands(module.name, record.id, () => [
    {
      items: [
        {
          ...{ key: 'peek', label: t('record.peek.beside'), icon: <PanelRightOpen size={14} aria-hidden /> },
          onClick: () => open(event),
        },
        ...(mayMove
          ? [
              {
                ...{ key: 'move', label: t('calendar.moveTo'), icon: <CalendarArrowUp size={14} aria-hidden /> },
                onClick: () => askMove(event),
              },
            ]
          : []),
      ],
    },
  ]);
  const words = [title, whenOf(event, locale), option?.label].filter((part) => part !== undefined).join(' · ');
  return (
    <article
      className={css['event']}
      data-look={look}
      data-before={before || undefined}
      data-after={after || undefined}
      data-movable={mayMove || undefined}
      data-held={grip.held?.event?.record.id === record.id || undefined}
      style={
        {
          '--ink': `var(--hue-${hue}-text)`,
          '--tint': `var(--hue-${hue}-bg)`,
          '--solid': `var(--hue-${hue}-solid)`,
        } as React.CSSProperties
      }
      onPointerDown={(down) => {
        if (look !== 'row') grip.take(down, event, 'whole');
      }}
      {...menu.place}
    >
      <button
        ref={button}
        type="button"
        className={css['open']}
        aria-label={words}
        title={words}
        aria-keyshortcuts={mayMove ? (mayResize ? `${KEYS} plus -` : KEYS) : undefined}
        onClick={() => open(event)}
        onKeyDown={byKeys}
      >
        {children}
      </button>
      <button
        type="button"
        className={css['menu']}
        aria-label={t('calendar.actions', { title })}
        onPointerDown={(down) => down.stopPropagation()}
        {...menu.button}
      >
        <Ellipsis size={14} aria-hidden />
      </button>
      {mayResize && !after && (look === 'band' || look === 'block') ? (
        <i
          className={css['end']}
          aria-hidden
          onPointerDown={(down) => {
            down.stopPropagation();
            grip.take(down, event, 'end');
          }}
        />
      ) : null}
    </article>
  );
}
