import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

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
    <Input
      type="search"
      value={typed}
      onChange={(event) => take(event.target.value, event.target.value === '' ? 0 : PAUSE_MS)}
      onPressEnter={() => take(typed, 0)}
      prefix={<Search size={14} strokeWidth={1.75} aria-hidden />}
      placeholder={t('list.search')}
      aria-label={t('list.search')}
      allowClear
      style={{ flex: '0 1 220px', minWidth: 140, height: 28 }}
    />
  );
}
