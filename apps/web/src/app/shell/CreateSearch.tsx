import { Modal } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '@mokuai/contract';
import { Icon, SearchInput } from '@mokuai/ui';
import { findIn, learnPinyin } from '../../lib/sounds-like.js';
import css from './CreateSearch.module.css';

interface CreateSearchProps {
  readonly modules: AppInfo['modules'];
  readonly onCreate: (module: string) => void;
  readonly onClose: () => void;
}

/** So many are shown at once: more are found by what they are called. */
const SHOWN = 50;

/** Looks for the module of a new record, where there are more than a menu holds. Enter takes the first, arrows go on. */
export function CreateSearch({ modules, onCreate, onClose }: CreateSearchProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const [, setLearned] = useState(false);
  useEffect(() => void learnPinyin().then(() => setLearned(true)), []);
  const found = modules.filter(({ label, name }) => [label, name].some((word) => findIn(word, written) !== null));
  const take = (module: string | undefined): void => {
    if (module === undefined) return;
    onClose();
    onCreate(module);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li > button')];
    stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <Modal
      open
      width={420}
      title={t('nav.create')}
      footer={null}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) document.querySelector<HTMLInputElement>(`.${css['create']} input`)?.focus();
      }}
    >
      <div className={css['create']} onKeyDown={onKeyDown}>
        <SearchInput
          value={written}
          onChange={setWritten}
          onEnter={() => take(found[0]?.name)}
          label={t('createSearch.find')}
          clearLabel={t('createSearch.clear')}
        />
        <ul aria-label={t('nav.create')}>
          {found.slice(0, SHOWN).map(({ name, label, icon }) => (
            <li key={name}>
              <button type="button" onClick={() => take(name)}>
                <Icon name={icon} /> <span className="ellipsis">{label}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length > SHOWN ? <p>{t('createSearch.more', { count: found.length - SHOWN })}</p> : null}
        {found.length === 0 ? <p>{t('createSearch.none')}</p> : null}
      </div>
    </Modal>
  );
}
