import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '@mokuai/ui';

interface QuickSearchProps {
  readonly value: string;
  readonly onChange: (q: string) => void;
}

const PAUSE_MS = 250;

/** Words to look for; the list follows when the typing pauses. */
export function QuickSearch({ value, onChange }: QuickSearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const take = (q: string, wait: number) => {
    setTyped(q);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(q.trim()), wait);
  };
  return (
    <SearchInput
      value={typed}
      onChange={(q) => take(q, q === '' ? 0 : PAUSE_MS)}
      onEnter={() => take(typed, 0)}
      label={t('list.search')}
      clearLabel={t('list.clearSearch')}
    />
  );
}
