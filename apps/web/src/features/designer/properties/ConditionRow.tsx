import { Button, Drawer } from 'antd';
import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { useReachable } from '../../../lib/reachable.js';
import { FilterEditor } from '../../../ui/filter/FilterEditor.js';
import { PredicateWords } from '../../../ui/filter/PredicateWords.js';
import css from './conditions.module.css';

interface ConditionRowProps {
  readonly label: string;
  /** What holds without a condition. */
  readonly none: string;
  readonly when: Predicate | undefined;
  /** The module whose own fields it speaks of. */
  readonly module: EffectiveModule;
  readonly onChange: (when: Predicate | undefined) => void;
}

/** A condition in words, edited in a drawer. */
export function ConditionRow({ label, none, when, module, onChange }: ConditionRowProps) {
  const { t } = useTranslation();
  const reachable = useReachable(module, false);
  const [open, setOpen] = useState(false);
  return (
    <div className={css['row']} role="group" aria-label={label}>
      <div className={css['head']}>
        <span>{label}</span>
        {when ? (
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('conditions.remove', { label })}
            onClick={() => onChange(undefined)}
          />
        ) : null}
        <Button
          type="text"
          size="small"
          icon={<ListFilter size={14} aria-hidden />}
          aria-label={t('conditions.edit', { label })}
          onClick={() => setOpen(true)}
        />
      </div>
      {when ? <PredicateWords predicate={when} reachable={reachable} /> : <p>{none}</p>}
      <Drawer open={open} onClose={() => setOpen(false)} size={640} title={label} destroyOnHidden>
        <FilterEditor
          own
          module={module}
          filter={when}
          onApply={(next) => {
            onChange(next);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </div>
  );
}
