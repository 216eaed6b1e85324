import { useIsFetching } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './print.module.css';

interface PrintFrameProps {
  /** What the window is called, and with it what is saved as a file. */
  readonly title: string;
  /** Leads back to where one came from. */
  readonly back: (children: ReactNode) => ReactNode;
  /** What the way back is called. */
  readonly backTo: string;
  /** What is to be known before it is printed. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** What stands around the paper on the screen: the way back and the way to the printer. */
export function PrintFrame({ title, back, backTo, note, children }: PrintFrameProps) {
  const { t } = useTranslation();
  const waiting = useIsFetching();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <nav className={css['bar']}>
        {back(
          <>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
            {backTo}
          </>,
        )}
        <Button
          type="primary"
          icon={<Printer size={14} aria-hidden />}
          disabled={waiting > 0}
          onClick={() => window.print()}
        >
          {t('print.do')}
        </Button>
      </nav>
      {note === undefined ? null : (
        <p className={css['note']} role="status">
          {note}
        </p>
      )}
      {children}
    </>
  );
}
