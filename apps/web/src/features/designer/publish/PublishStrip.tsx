import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { CircleAlert, LoaderCircle, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishEntry } from '@mokuai/contract';
import { published } from '../../../lib/drafts.js';
import { isUnderWay, latestPublishQuery } from '../../../lib/publishes.js';
import { howFar } from './how-far.js';
import { ProgressDialog } from './ProgressDialog.js';
import { useLeft } from './use-left.js';
import { usePublisher } from './use-publisher.js';
import css from './progress.module.css';

/** The failed publish whose message was closed in this browser. */
const SEEN = 'mokuai.publish.seen';
/** How long a failure is told to whoever comes, in milliseconds. */
const NEWS = 86_400_000;

const isNews = ({ status, finished_at: at }: PublishEntry): boolean =>
  status === 'failed' && at !== null && Date.now() - Date.parse(at) < NEWS;

interface PublishStripProps {
  /** Is the end told by something else already? */
  readonly quiet: boolean;
}

/** A line about the publish that goes on, was interrupted or failed: for everybody who designs, on every page of the designer. */
export function PublishStrip({ quiet }: PublishStripProps) {
  const { data: publish } = useQuery(latestPublishQuery);
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(() => sessionStorage.getItem(SEEN));
  useEnd(publish, quiet || open);
  if (!publish) return null;
  const shown = isUnderWay(publish) || publish.status === 'interrupted' || (isNews(publish) && seen !== publish.id);
  const dismiss = (): void => {
    sessionStorage.setItem(SEEN, publish.id);
    setSeen(publish.id);
  };
  return (
    <>
      {shown ? <Strip publish={publish} onOpen={() => setOpen(true)} onDismiss={dismiss} /> : null}
      {open ? <ProgressDialog publish={publish} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** When a publish that was seen at work is over: all of it is asked for anew, and its end is told. */
function useEnd(publish: PublishEntry | undefined, quiet: boolean): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const atWork = useRef<string>(undefined);
  useEffect(() => {
    if (!publish) return;
    if (isUnderWay(publish)) {
      atWork.current = publish.id;
      return;
    }
    if (atWork.current !== publish.id) return;
    atWork.current = undefined;
    void published(client);
    if (publish.status === 'done' && !quiet) void message.success(t('publish.done', { revision: publish.revision }));
  }, [publish, quiet, client, message, t]);
}

interface StripProps {
  readonly publish: PublishEntry;
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
}

function Strip({ publish, onOpen, onDismiss }: StripProps) {
  const { t } = useTranslation();
  const who = usePublisher(publish);
  const far = howFar(publish, Date.now());
  const { at, of, share, stage } = far;
  const left = useLeft(far);
  const atWork = isUnderWay(publish);
  const failed = publish.status === 'failed';
  const Sign = atWork ? LoaderCircle : failed ? CircleAlert : TriangleAlert;
  const title = t(`publish.progress.title.${publish.status}`, { revision: publish.revision });
  const detail = atWork
    ? [stage?.step?.message ?? t('publish.progress.force', { revision: publish.revision }), left, who].join(' · ')
    : failed
      ? (publish.error?.message ?? '')
      : t('publish.progress.interruptedShort');
  return (
    <section className={css['strip']} data-state={publish.status} aria-label={t('publish.progress.label')}>
      <Sign size={16} aria-hidden data-turning={atWork || undefined} />
      <strong role="status">{atWork ? `${title} · ${t('publish.progress.step', { at, of })}` : title}</strong>
      <span className="ellipsis">{detail}</span>
      <Button size="small" onClick={onOpen}>
        {t('publish.progress.open')}
      </Button>
      {failed ? (
        <Button
          size="small"
          type="text"
          icon={<X size={14} aria-hidden />}
          aria-label={t('publish.progress.dismiss')}
          onClick={onDismiss}
        />
      ) : null}
      {atWork ? <i style={{ inlineSize: `${Math.max(2, Math.round(share * 100))}%` }} aria-hidden /> : null}
    </section>
  );
}
