import { Plus } from 'lucide-react';
import { useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { addBranch, type FlowBranch, type FlowItem } from '../tree/flow-tree.js';
import { branchKey } from '../tree/cards.js';
import { BranchHead } from './BranchHead.js';
import { useCanvas } from './canvas-model.js';
import type { FlowListProps } from './FlowList.js';
import { useCenters } from './use-centers.js';
import css from './canvas.module.css';

const FORK = 36;
const JOIN = 24;
const BEND = 10;

/** The line from the trunk to a branch, down (or, upside down, back up) around one bend. */
function bend(from: number, to: number, height: number, down: boolean): string {
  if (Math.abs(from - to) < 1) return `M ${from} 0 V ${height}`;
  const r = Math.min(BEND, Math.abs(to - from));
  const side = to > from ? 1 : -1;
  const level = down ? height / 2 : height - BEND;
  const inner = Math.min(r, level);
  // The corner at the trunk is left sharp: several lines leave there.
  return down
    ? `M ${from} 0 V ${level} H ${to - side * r} Q ${to} ${level} ${to} ${level + r} V ${height}`
    : `M ${to} 0 V ${level - inner} Q ${to} ${level} ${to - side * inner} ${level} H ${from} V ${height}`;
}

interface BranchesProps {
  readonly item: FlowItem;
  readonly branches: readonly FlowBranch[];
  /** Draws what stands in a branch: given, because a list of cards holds branches in turn. */
  readonly list: ComponentType<FlowListProps>;
}

/** The ways through a card side by side, joined again below. */
export function Branches({ item, branches, list: List }: BranchesProps) {
  const { t } = useTranslation();
  const { items, onChange, onSelect, takenOf, runOf, passed } = useCanvas();
  const row = useRef<HTMLDivElement>(null);
  const { width, centers } = useCenters(row, branches.length);
  const taken = takenOf?.(item.id);
  const replay = runOf !== undefined;
  const wentThrough = (index: number): boolean =>
    taken === index &&
    (passed?.({ parent: { id: item.id, branch: index }, index: branches[index]?.items.length ?? 0 }) ?? true);
  const lines = (height: number, down: boolean) => (
    <svg className={css['lines']} width={width} height={height} aria-hidden>
      {centers
        .map((center, index) => ({ index, center, passed: down ? taken === index : wentThrough(index) }))
        .sort((a, b) => Number(a.passed) - Number(b.passed))
        .map((one) => (
          <path key={one.index} d={bend(width / 2, one.center, height, down)} data-passed={one.passed || undefined} />
        ))}
    </svg>
  );
  const before = branches.findIndex(({ when }) => when === undefined);
  return (
    <div className={css['branches']}>
      <div className={css['fork']}>
        {lines(FORK, true)}
        {onChange ? (
          <button
            type="button"
            className={css['addBranch']}
            onClick={() => {
              onChange(addBranch(items, item.id));
              onSelect(branchKey(item.id, before < 0 ? branches.length : before));
            }}
          >
            <Plus size={14} aria-hidden />
            {t('flows.branch.add')}
          </button>
        ) : null}
      </div>
      <div className={css['columns']} ref={row}>
        {branches.map((branch, index) => (
          <section
            key={index}
            className={css['column']}
            data-passed={wentThrough(index) || undefined}
            data-left={(replay && taken !== index) || undefined}
          >
            <BranchHead item={item} branch={branch} index={index} branches={branches} taken={taken === index} />
            <List items={branch.items} parent={{ id: item.id, branch: index }} />
            <span className={css['filler']} aria-hidden />
          </section>
        ))}
      </div>
      {lines(JOIN, false)}
    </div>
  );
}
