import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import { Keys } from '../../ui/Keys.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { Entry } from './entry.js';
import { Options } from './Options.js';
import css from './palette.module.css';
import { useEntries } from './use-entries.js';

/** The short way to everything: a field, and what it finds. The field keeps the focus, arrows choose. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { modules } = useAppInfo();
  const phone = usePhone();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [module, setModule] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { entries, error, busy, late, ms } = useEntries(text, module);
  const at = Math.max(0, entries.findIndex((entry) => entry.key === chosen)); // prettier-ignore
  const current = entries[at];

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (current) document.getElementById(`${id}/${current.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  const run = (entry: Entry, apart: boolean) => {
    if (apart && entry.href !== undefined) {
      window.open(entry.href, '_blank', 'noopener');
      return;
    }
    onClose();
    entry.run();
  };
  const move = (to: number) => setChosen(entries.at(to % entries.length)?.key ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(Math.min(at + 8, entries.length - 1)),
      PageUp: () => move(Math.max(at - 8, 0)),
      Enter: () => current && run(current, event.ctrlKey || event.metaKey),
    };
    const step = steps[event.key];
    if (!step || entries.length === 0) return;
    event.preventDefault();
    step();
  };

  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      aria-label={t('palette.title')}
      onClose={onClose}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={css['box']}>
        <div className={css['head']}>
          <Search size={18} strokeWidth={1.75} aria-hidden />
          <input
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}/list`}
            aria-activedescendant={current ? `${id}/${current.key}` : undefined}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(null);
            }}
            onKeyDown={onKeyDown}
          />
          <select aria-label={t('palette.scope')} value={module} onChange={(event) => setModule(event.target.value)}>
            <option value="">{t('palette.everywhere')}</option>
            {modules.map((m) => (
              <option key={m.name} value={m.name}>
                {m.plural}
              </option>
            ))}
          </select>
          <button type="button" className={css['close']} onClick={onClose} aria-label={t('palette.close')}>
            {phone ? <X size={20} strokeWidth={1.75} aria-hidden /> : <Keys keys="Escape" />}
          </button>
        </div>
        <div className={`${css['body']} scroll`}>
          {error ? <ProblemAlert error={error} /> : null}
          <Options id={id} entries={entries} current={current?.key} onHover={setChosen} onRun={run} />
          {entries.length === 0 && !busy ? (
            <p className={css['none']}>{t('palette.none', { q: text.trim() })}</p>
          ) : null}
          {late.length > 0 ? <p className={css['none']}>{t('palette.late')}</p> : null}
        </div>
        <footer className={css['foot']}>
          <span className={css['hints']} aria-hidden>
            <Keys keys="ArrowUp" />
            <Keys keys="ArrowDown" />
            {t('palette.choose')}
            <Keys keys="Enter" />
            {t('palette.open')}
            <Keys keys="mod+Enter" />
            {t('palette.apart')}
          </span>
          <span role="status" className="num">
            {busy ? t('palette.looking') : t('palette.count', { count: entries.length })}
            {!busy && ms !== undefined ? t('palette.ms', { ms }) : null}
          </span>
        </footer>
      </div>
    </dialog>
  );
}
