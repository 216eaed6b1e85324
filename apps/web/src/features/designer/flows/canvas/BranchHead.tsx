import { Dropdown } from 'antd';
import { ArrowLeft, ArrowRight, Check, CircleAlert, Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../use-local-text.js';
import { branchKey } from '../tree/cards.js';
import {
  copyBranch,
  isUnsaid,
  mayRemoveBranch,
  mayShiftBranch,
  removeBranch,
  shiftBranch,
  type FlowBranch,
  type FlowItem,
} from '../tree/flow-tree.js';
import { useCanvas } from './canvas-model.js';
import css from './canvas.module.css';

interface BranchHeadProps {
  readonly item: FlowItem;
  readonly branch: FlowBranch;
  readonly index: number;
  readonly branches: readonly FlowBranch[];
  readonly taken: boolean;
}

/** A branch's number, name and condition; the first whose condition holds is taken. */
export function BranchHead({ item, branch, index, branches, taken }: BranchHeadProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { items, onChange, onSelect, selected, faults, branchWords } = useCanvas();
  const key = branchKey(item.id, index);
  const isDefault = branch.when === undefined;
  const unsaid = isUnsaid(branch.when);
  const title = say(branch.label) || t(isDefault ? 'flows.branch.otherwise' : 'flows.branch.nth', { n: index + 1 });
  const fault = faults.get(key)?.[0];
  const shift = (by: -1 | 1): void => {
    if (!mayShiftBranch(branches, index, by)) return;
    onChange?.(shiftBranch(items, item.id, index, by));
    onSelect(branchKey(item.id, index + by));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !onChange) return;
    if (event.key === 'ArrowLeft') shift(-1);
    else if (event.key === 'ArrowRight') shift(1);
    else return;
    event.preventDefault();
  };
  const menu = [
    {
      key: 'left',
      icon: <ArrowLeft size={16} aria-hidden />,
      label: t('flows.branch.earlier'),
      extra: 'Alt ←',
      disabled: !mayShiftBranch(branches, index, -1),
      onClick: () => shift(-1),
    },
    {
      key: 'right',
      icon: <ArrowRight size={16} aria-hidden />,
      label: t('flows.branch.later'),
      extra: 'Alt →',
      disabled: !mayShiftBranch(branches, index, 1),
      onClick: () => shift(1),
    },
    {
      key: 'copy',
      icon: <Copy size={16} aria-hidden />,
      label: t('flows.branch.copy'),
      onClick: () => onChange?.(copyBranch(items, item.id, index)),
    },
    {
      key: 'remove',
      icon: <Trash2 size={16} aria-hidden />,
      label: t('flows.branch.remove'),
      danger: true,
      disabled: !mayRemoveBranch(branches, index),
      onClick: () => {
        onChange?.(removeBranch(items, item.id, index));
        onSelect('');
      },
    },
  ];
  return (
    <div
      className={css['branchHead']}
      data-default={isDefault || undefined}
      data-taken={taken || undefined}
      data-selected={selected === key || undefined}
      data-faulty={fault ? true : undefined}
    >
      <button
        type="button"
        className={css['branchMain']}
        aria-pressed={selected === key}
        data-card={key}
        onClick={() => onSelect(key)}
        onKeyDown={onKeyDown}
      >
        <span className={css['number']} aria-hidden>
          {index + 1}
        </span>
        <span className={css['cardWords']}>
          <strong className="ellipsis">{title}</strong>
          {fault ? (
            <span className={css['cardFault']}>{fault.message}</span>
          ) : unsaid ? (
            <span className={css['unsaid']}>
              <CircleAlert size={12} aria-hidden />
              {t('flows.branch.unsaid')}
            </span>
          ) : (
            <span className={css['branchWords']}>{isDefault ? t('flows.branch.default') : branchWords(branch)}</span>
          )}
        </span>
        {taken ? <Check size={16} aria-label={t('flows.run.taken')} /> : null}
      </button>
      {onChange ? (
        <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: menu }} autoFocus>
          <button type="button" className={css['more']} aria-label={t('flows.card.more', { card: title })}>
            <Ellipsis size={16} aria-hidden />
          </button>
        </Dropdown>
      ) : null}
    </div>
  );
}
