import { isName, isReserved } from '@mokuai/kernel';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../designer.module.css';

interface FieldNameProps {
  readonly name: string;
  /** It is live: other documents and stored data know it by this name. */
  readonly fixed: boolean;
  readonly taken: readonly string[];
  readonly onRename: (name: string) => void;
}

/** The field's name in documents and the API: free until it is published. */
export function FieldName({ name, fixed, taken, onRename }: FieldNameProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const bad =
    !isName(typed) || isReserved(typed)
      ? 'designer.badName'
      : typed !== name && taken.includes(typed)
        ? 'designer.nameTaken'
        : null;
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t('designer.fieldName')}</label>
      <Input
        id={id}
        value={typed}
        disabled={fixed}
        spellCheck={false}
        data-own-undo
        className={css['mono'] ?? ''}
        status={bad ? 'error' : ''}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => (bad ? setTyped(name) : typed !== name && onRename(typed))}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      <small id={`${id}-note`} data-bad={bad ? true : undefined}>
        {bad ? t(bad) : fixed ? t('designer.nameFixed') : t('designer.nameFree')}
      </small>
    </div>
  );
}
