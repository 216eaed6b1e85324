import { ChevronDown } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { FormSection } from '../../ui/form/FormSection.js';
import css from './form.module.css';

interface FoldedSectionProps extends ComponentProps<typeof FormSection> {
  /** Something in it is wrong: it cannot be folded. */
  readonly held: boolean;
}

/** A section of a form that is folded until somebody opens it, or something in it has to be put right. */
export function FoldedSection({ title, held, ...rest }: FoldedSectionProps) {
  const [wanted, setOpen] = useState(false);
  const open = wanted || held;
  return (
    <FormSection
      {...rest}
      folded={!open}
      title={
        <button type="button" className={css['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          {title}
        </button>
      }
    />
  );
}
