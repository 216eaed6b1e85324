import { Input, Popover } from 'antd';
import { Braces, Search } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowReference } from '../data/references.js';
import css from './inputs.module.css';

interface ReferencePickerProps {
  readonly references: readonly FlowReference[];
  /** For what: part of the button's name. */
  readonly label: string;
  readonly onPick: (reference: string) => void;
}

/** A button that opens a list of what can be referred to; found by typing, chosen by mouse or arrows. */
export function ReferencePicker({ references, label, onPick }: ReferencePickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = t('flows.reference.insert', { label });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Found
          references={references}
          onClose={() => setOpen(false)}
          onPick={(reference) => {
            setOpen(false);
            onPick(reference);
          }}
        />
      }
    >
      {/* Where the cursor stands must not be lost to the button. */}
      <button
        type="button"
        className={css['insert']}
        aria-label={name}
        aria-expanded={open}
        title={name}
        onMouseDown={(event) => event.preventDefault()}
      >
        <Braces size={14} aria-hidden />
      </button>
    </Popover>
  );
}

interface FoundProps {
  readonly references: readonly FlowReference[];
  readonly onPick: (reference: string) => void;
  readonly onClose: () => void;
}

function Found({ references, onPick, onClose }: FoundProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const found = references.filter((one) => one.full.toLowerCase().includes(wanted) || one.text.includes(wanted));
  const groups = [...new Set(found.map((one) => one.group))];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && found[active]) onPick(found[active].text);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css['picker']}>
      <Input
        autoFocus
        prefix={<Search size={14} aria-hidden />}
        placeholder={t('flows.reference.search')}
        aria-label={t('flows.reference.search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css['found']} role="listbox" aria-label={t('flows.reference.list')}>
        {found.length === 0 ? <p className={css['nothing']}>{t('flows.reference.none')}</p> : null}
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <h4>{group}</h4>
            {found.map((one, index) =>
              one.group === group ? (
                <button
                  key={one.text}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
                  onClick={() => onPick(one.text)}
                >
                  {one.label}
                </button>
              ) : null,
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
