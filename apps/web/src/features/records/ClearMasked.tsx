import { Button } from 'antd';
import { Eraser, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface ClearMaskedProps {
  readonly label: string;
  readonly cleared: boolean;
  readonly onClear: () => void;
  readonly onKeep: () => void;
}

/** Empties a value that the user may write and not know: nobody does so by leaving empty what was empty. */
export function ClearMasked({ label, cleared, onClear, onKeep }: ClearMaskedProps) {
  const { t } = useTranslation();
  const Icon = cleared ? Undo2 : Eraser;
  return (
    <Button
      type="text"
      icon={<Icon size={14} strokeWidth={1.75} aria-hidden />}
      aria-label={t(cleared ? 'record.masked.keepOf' : 'record.masked.clearOf', { label })}
      onClick={cleared ? onKeep : onClear}
    >
      {t(cleared ? 'record.masked.keep' : 'record.masked.clear')}
    </Button>
  );
}
