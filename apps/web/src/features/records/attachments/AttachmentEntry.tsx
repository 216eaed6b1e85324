import { Paperclip } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { AttachmentEvent } from '@mokuai/contract';
import { TimelineFrame } from '../timeline/TimelineFrame.js';
import css from '../timeline/timeline.module.css';

/** What somebody did with a file of the record. */
export function AttachmentEntry({ event }: { readonly event: AttachmentEvent }) {
  const { t } = useTranslation();
  const { op, name: file, was, at } = event;
  const name = event.actor.name || t('timeline.system');
  return (
    <TimelineFrame
      at={at}
      sign={
        <span className={css['clip']} aria-hidden>
          <Paperclip size={12} strokeWidth={1.75} />
        </span>
      }
      line={
        <Trans
          i18nKey={`attachments.did.${op}`}
          values={{ name, file, was }}
          components={{ b: <b />, f: <span className={css['fileName']} /> }}
          tOptions={{ interpolation: { escapeValue: true } }}
          shouldUnescape
        />
      }
    />
  );
}
