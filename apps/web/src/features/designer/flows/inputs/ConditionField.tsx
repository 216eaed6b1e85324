import { Button, Drawer } from 'antd';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '@mokuai/expression';
import { FilterEditor } from '../../../../ui/filter/FilterEditor.js';
import { PredicateWords } from '../../../../ui/filter/PredicateWords.js';
import type { DocumentFault } from '../../data/use-faults.js';
import { useFlowWorld } from '../data/world.js';
import { isUnsaid } from '../tree/flow-tree.js';
import { FieldRow } from './FieldRow.js';
import css from './inputs.module.css';

interface ConditionFieldProps {
  readonly label: string;
  /** What holds without a condition. */
  readonly none: string;
  readonly when: Predicate | undefined;
  /** May it speak of values before the change? */
  readonly old: boolean;
  readonly faults?: readonly DocumentFault[];
  readonly onChange: (when: Predicate | undefined) => void;
}

/** A condition in words, edited in a drawer. */
export function ConditionField({ label, none, when, old, faults = [], onChange }: ConditionFieldProps) {
  const { t } = useTranslation();
  const { module, reachable } = useFlowWorld();
  const [open, setOpen] = useState(false);
  const said = when !== undefined && !isUnsaid(when);
  return (
    <FieldRow label={label} faults={faults}>
      <div className={css['condition']}>
        <div>
          {said ? <PredicateWords predicate={when} reachable={reachable} /> : <p className={css['hint']}>{none}</p>}
        </div>
        <div>
          <Button size="small" icon={<ListFilter size={14} aria-hidden />} onClick={() => setOpen(true)}>
            {t(said ? 'flows.condition.edit' : 'flows.condition.add')}
          </Button>
        </div>
      </div>
      <Drawer open={open} onClose={() => setOpen(false)} size={720} title={label} destroyOnHidden>
        <FilterEditor
          module={module}
          filter={said ? when : undefined}
          old={old}
          onApply={(next) => {
            onChange(next);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </FieldRow>
  );
}
