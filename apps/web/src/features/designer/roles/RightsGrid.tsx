import { useVirtualizer } from '@tanstack/react-virtual';
import { Dropdown } from 'antd';
import { Check, ChevronDown, Lock } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleRights } from '@mokuai/definition';
import { SCOPES } from '../tabs/rights.js';
import { atLevel, cellAfter, isFlag, levelOf, OPERATIONS, scopeAt, type Operation } from './grid.js';
import css from './roles.module.css';

export interface RightsRow {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly rights: ModuleRights;
  /** What another role has: differences are marked. */
  readonly other?: ModuleRights | undefined;
  readonly locked?: boolean;
  /** Nothing of its own is said. */
  readonly quiet?: boolean;
  /** Beside the name. */
  readonly actions?: ReactNode;
}

interface RightsGridProps {
  readonly label: string;
  /** What the rows are. */
  readonly rowsAre: string;
  readonly rows: readonly RightsRow[];
  readonly onChange: (key: string, change: Partial<ModuleRights>, operation: Operation) => void;
  /** Sets an operation of all rows at once. */
  readonly onColumn: (operation: Operation, level: number) => void;
}

const ROW = 41;
/** More rows than are drawn at once. */
const MANY = 60;

/**
 * Rights as a grid: rows by operations. Arrow keys go from cell to cell, Enter and space bar change one, 0 to 4 say how
 * far it reaches. Of many rows, those in sight are drawn.
 */
export function RightsGrid({ label, rowsAre, rows, onChange, onColumn }: RightsGridProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setActive] = useState<readonly [number, number]>([0, 0]);
  const isLong = rows.length > MANY;
  const box = useRef<HTMLDivElement>(null);
  const awaited = useRef<readonly [number, number]>(undefined);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    enabled: isLong,
  });
  const drawn = isLong ? virtual.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const first = drawn[0];
  const last = drawn.at(-1);
  const above = isLong ? (first?.start ?? 0) : 0;
  const below = isLong ? virtual.getTotalSize() - (last?.end ?? 0) : 0;
  // One cell is reached by Tab: the last one that had the focus, while its row is drawn.
  const tabRow = first && last && row >= first.index && row <= last.index ? row : (first?.index ?? 0);
  const cellAt = (at: readonly [number, number]) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${at.join(',')}"]`);
  useEffect(() => {
    const cell = awaited.current && cellAt(awaited.current);
    if (!cell) return;
    awaited.current = undefined;
    cell.focus();
  });
  const set = (one: RightsRow, operation: Operation, level: number): void => {
    if (!one.locked) onChange(one.key, atLevel(operation, level), operation);
  };
  const onKeyDown = (event: KeyboardEvent, at: readonly [number, number]): void => {
    const [one, operation] = [rows[at[0]], OPERATIONS[at[1]]];
    if (!one || !operation || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfter(event.key, at, [rows.length, OPERATIONS.length]);
    if (next && cellAt(next)) cellAt(next)?.focus();
    else if (next) {
      awaited.current = next;
      virtual.scrollToIndex(next[0]);
    } else if (/^[0-4]$/.test(event.key)) set(one, operation, Number(event.key));
    else if (event.key === 'Delete' || event.key === 'Backspace') set(one, operation, 0);
    else return;
    event.preventDefault();
  };
  const levels = (operation: Operation, level: number | undefined, choose: (level: number) => void) => ({
    selectable: true,
    selectedKeys: level === undefined ? [] : [String(level)],
    items: (isFlag(operation) ? [0, 4] : SCOPES.map((_, n) => n)).map((n) => ({
      key: String(n),
      label: (
        <span className={css['level']} data-level={n}>
          <Bars level={n} /> {isFlag(operation) ? t(n > 0 ? 'roles.yes' : 'roles.no') : t(`rights.scope.${scopeAt(n)}`)}
        </span>
      ),
      onClick: () => choose(n),
    })),
  });
  return (
    <div ref={box} className={`${css['gridBox']} scroll`} data-long={isLong || undefined}>
      <table ref={table} className={css['grid']} role="grid" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{rowsAre}</th>
            {OPERATIONS.map((operation) => (
              <th key={operation} scope="col" data-flag={isFlag(operation) || undefined}>
                <Dropdown
                  trigger={['click']}
                  menu={levels(operation, undefined, (level) => onColumn(operation, level))}
                >
                  <button
                    type="button"
                    className={css['head']}
                    aria-label={t('roles.setColumn', { operation: t(`rights.operation.${operation}`) })}
                  >
                    {t(`rights.operation.${operation}`)} <ChevronDown size={12} aria-hidden />
                  </button>
                </Dropdown>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <tr aria-hidden style={{ height: above }} /> : null}
          {drawn.map(({ index: r }) => {
            const one = rows[r];
            return one ? (
              <tr key={one.key} aria-rowindex={r + 2} data-quiet={one.quiet || undefined}>
                <th scope="row">
                  <span className={css['rowName']}>
                    {one.icon}
                    <span className="ellipsis">{one.label}</span>
                    {one.locked ? <Lock size={12} aria-label={t('designer.builtIn')} /> : one.actions}
                  </span>
                </th>
                {OPERATIONS.map((operation, c) => {
                  const level = levelOf(one.rights, operation);
                  const other = one.other && levelOf(one.other, operation);
                  const words = (n: number): string =>
                    isFlag(operation) ? t(n > 0 ? 'roles.yes' : 'roles.no') : t(`rights.scope.${scopeAt(n)}`);
                  const name = `${t('rights.cell', { role: one.label, operation: t(`rights.operation.${operation}`) })} ${words(level)}`;
                  const differs = other !== undefined && other !== level;
                  const cell = (
                    <button
                      type="button"
                      className={css['cell']}
                      data-cell={`${r},${c}`}
                      data-level={level}
                      data-differs={differs || undefined}
                      tabIndex={r === tabRow && c === column ? 0 : -1}
                      aria-disabled={one.locked || undefined}
                      aria-label={differs ? `${name} (${t('roles.otherwise', { right: words(other) })})` : name}
                      {...(isFlag(operation) && !one.locked
                        ? { role: 'checkbox', 'aria-checked': level > 0, onClick: () => set(one, operation, 4 - level) }
                        : {})}
                      onFocus={() => setActive([r, c])}
                      onKeyDown={(event) => onKeyDown(event, [r, c])}
                    >
                      {isFlag(operation) ? (
                        <span className={css['box']}>
                          {level > 0 ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
                        </span>
                      ) : (
                        <span className={css['level']} data-level={level}>
                          <Bars level={level} /> <span className="ellipsis">{level === 0 ? '—' : words(level)}</span>
                        </span>
                      )}
                      {differs ? <small className="ellipsis">{words(other)}</small> : null}
                    </button>
                  );
                  return (
                    <td key={operation} role="gridcell">
                      {isFlag(operation) || one.locked ? (
                        cell
                      ) : (
                        <Dropdown
                          trigger={['click']}
                          autoFocus
                          menu={levels(operation, level, (next) => set(one, operation, next))}
                        >
                          {cell}
                        </Dropdown>
                      )}
                    </td>
                  );
                })}
              </tr>
            ) : null;
          })}
          {below > 0 ? <tr aria-hidden style={{ height: below }} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** How far a right reaches, as a picture. */
const Bars = ({ level }: { readonly level: number }) => (
  <i className={css['bars']} aria-hidden>
    {[1, 2, 3, 4].map((n) => (
      <b key={n} data-on={n <= level || undefined} />
    ))}
  </i>
);
