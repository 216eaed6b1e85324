import { Stamp } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { TimelineFrame } from './TimelineFrame.js';
import type { Step } from './use-timeline.js';
import css from './timeline.module.css';

/** One step of the record's approval: who decided what, and why. */
export function ApprovalEntry({ approval, step }: { readonly approval: ApprovalDetail; readonly step: Step }) {
  const { t } = useTranslation();
  const node = approval.path.find((one) => one.node === step.node)?.label;
  const name = step.actor?.name ?? t('timeline.system');
  return (
    <TimelineFrame
      at={step.at}
      sign={
        <span className={css['stamp']} aria-hidden>
          <Stamp size={12} strokeWidth={1.75} />
        </span>
      }
      line={
        <>
          <Trans i18nKey={`timeline.did.${step.action}`} values={{ name }} components={{ b: <b /> }} shouldUnescape />
          {node ? ` · ${node}` : ''}
        </>
      }
    >
      {step.comment ? <p className={css['said']}>{step.comment}</p> : null}
    </TimelineFrame>
  );
}
