import { Input, Modal } from 'antd';
import { useEffect, useId, useReducer, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isName, isReserved, type LocalText } from '@mokuai/kernel';
import { learnPinyin, spelled } from '../../../lib/sounds-like.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { freeName } from '../state/design.js';
import css from '../designer.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly okText: string;
  /** The name where the words hold nothing that could be one. */
  readonly fallback: string;
  readonly taken: readonly string[];
  readonly pending?: boolean;
  readonly error?: unknown;
  readonly children?: ReactNode;
  readonly onCreate: (name: string, label: LocalText) => void;
  readonly onClose: () => void;
}

/** Asks for the words of something new in both languages; its name follows from them until somebody types another. */
export function NameDialog({
  title,
  okText,
  fallback,
  taken,
  pending = false,
  error = null,
  children,
  onCreate,
  onClose,
}: NameDialogProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [en, setEn] = useState('');
  const [zh, setZh] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => void learnPinyin().then(again, () => undefined), []);
  const name = typed ?? freeName(en.trim() || spelled(zh), taken, fallback);
  const fault =
    !isName(name) || isReserved(name) ? 'designer.badName' : taken.includes(name) ? 'designer.nameTaken' : null;
  const ready = fault === null && (en.trim() !== '' || zh.trim() !== '');
  // The language that one works in comes first; the other one may wait.
  const words = [
    { lang: 'zh-CN', label: 'designer.labelZh', value: zh, set: setZh },
    { lang: 'en', label: 'designer.labelEn', value: en, set: setEn },
  ];
  const ordered = i18n.language === 'en' ? words.toReversed() : words;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onCreate(name, { en: en.trim() || zh.trim(), 'zh-CN': zh.trim() || en.trim() });
  };
  return (
    <Modal
      open
      width={440}
      title={title}
      okText={okText}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: pending, htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <form id={id} onSubmit={onSubmit} className={css['dialog']}>
        <ProblemAlert error={error} />
        {ordered.map(({ lang, label, value, set }, index) => (
          <div key={lang} className={css['setting']}>
            <span className={css['settingHead']}>
              <label htmlFor={`${id}-${lang}`}>{t(label)}</label>
              {index > 0 ? <small>{t('designer.optionalWords')}</small> : null}
            </span>
            <Input
              id={`${id}-${lang}`}
              lang={lang}
              autoFocus={index === 0}
              value={value}
              maxLength={60}
              {...(index === 0 ? {} : { placeholder: ordered[0]?.value.trim() ?? '' })}
              onChange={(event) => set(event.target.value)}
            />
          </div>
        ))}
        <div className={css['setting']}>
          <label htmlFor={`${id}-name`}>{t('designer.apiName')}</label>
          <Input
            id={`${id}-name`}
            className={css['mono'] ?? ''}
            value={name}
            status={fault ? 'error' : ''}
            aria-describedby={`${id}-note`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <small id={`${id}-note`} data-bad={fault ? true : undefined}>
            {t(fault ?? 'designer.apiNameHelp')}
          </small>
        </div>
        {children}
      </form>
    </Modal>
  );
}
