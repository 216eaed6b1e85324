import { Dropdown } from 'antd';
import {
  ArrowDown,
  ArrowDownNarrowWide,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpNarrowWide,
  EyeOff,
  ListFilter,
  Pin,
  PinOff,
  UnfoldHorizontal,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { step, togglePin, withColumns, type Arrangement } from './arrangement.js';
import { MOST_TERMS, sortTerm, sortText } from '../../lib/sort.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

export interface ColumnMenuProps {
  readonly column: Reachable;
  readonly arrangement: Arrangement;
  readonly onArrange: (next: Arrangement) => void;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly onFilter: (column: Reachable) => void;
  /** Gives the column its own width again; undefined where it has it. */
  readonly onOwnWidth: (() => void) | undefined;
  readonly onClose: () => void;
}

interface Item {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly run: (() => void) | undefined;
}

/** What can be done with a column, for those who do not drag as well. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { column, arrangement, onArrange, sort, onSort, onFilter, onOwnWidth, onClose } = props;
  const { t } = useTranslation();
  const { path, label, field } = column;
  const { columns, pinned } = arrangement;
  const others = sort.filter((text) => sortTerm(text).path !== path);
  const isSorted = others.length < sort.length;
  const further = field.sortable && !isSorted && others.length > 0 && others.length < MOST_TERMS;
  const isPinned = columns.indexOf(path) < pinned;
  const [left, right] = [step(arrangement, path, -1), step(arrangement, path, 1)];
  const groups: readonly (readonly Item[])[] = [
    field.sortable
      ? [
          { key: 'ascending', icon: ArrowUp, run: () => onSort([path]) },
          { key: 'descending', icon: ArrowDown, run: () => onSort([sortText(path, true)]) },
        ]
      : [],
    further
      ? [
          { key: 'thenAscending', icon: ArrowUpNarrowWide, run: () => onSort([...sort, path]) },
          { key: 'thenDescending', icon: ArrowDownNarrowWide, run: () => onSort([...sort, sortText(path, true)]) },
        ]
      : [],
    isSorted ? [{ key: 'unsort', icon: X, run: () => onSort(others) }] : [],
    field.operators.length > 0 ? [{ key: 'filter', icon: ListFilter, run: () => onFilter(column) }] : [],
    [
      {
        key: isPinned ? 'unpin' : 'pin',
        icon: isPinned ? PinOff : Pin,
        run: () => onArrange(togglePin(arrangement, path)),
      },
      { key: 'left', icon: ArrowLeft, run: left && (() => onArrange(left)) },
      { key: 'right', icon: ArrowRight, run: right && (() => onArrange(right)) },
      ...(onOwnWidth ? [{ key: 'ownWidth', icon: UnfoldHorizontal, run: onOwnWidth }] : []),
      {
        key: 'hide',
        icon: EyeOff,
        run:
          columns.length > 1
            ? () => onArrange(withColumns(arrangement, columns.filter((one) => one !== path))) // prettier-ignore
            : undefined,
      },
    ],
  ];
  const shown = groups.filter((group) => group.length > 0);
  const items = shown.flatMap((group, i) => [
    ...(i > 0 ? [{ type: 'divider' as const, key: `line${i}` }] : []),
    ...group.map(({ key, icon: Sign, run }) => ({
      key,
      label: t(`columns.${key}`),
      icon: <Sign size={14} strokeWidth={1.75} aria-hidden />,
      disabled: run === undefined,
    })),
  ]);
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomRight"
      onOpenChange={(open, { source }) => {
        if (!open && source === 'trigger') onClose();
      }}
      menu={{
        items,
        'aria-label': t('list.columnMenu', { label }),
        onClick: ({ key, domEvent }) => {
          // Else the key that chose would press the button that has the focus then, and open the menu again.
          domEvent.preventDefault();
          onClose();
          shown
            .flat()
            .find((item) => item.key === key)
            ?.run?.();
        },
      }}
    >
      <i className={css['anchor']} />
    </Dropdown>
  );
}
