import { useSuspenseQuery } from '@tanstack/react-query';
import { Button, Dropdown, Segmented, Switch } from 'antd';
import { ArrowLeft, Braces, CircleAlert, Copy, Ellipsis, Settings2, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import { OptionTag, useNarrow, usePhone } from '@mokuai/ui';
import type { DocumentFault } from '../data/use-faults.js';
import { Waiting } from '../studio/Waiting.js';
import { stateMark } from '../tabs/StateMark.js';
import { useLocalText } from '../use-local-text.js';
import { ApprovalEditor } from './ApprovalEditor.js';
import { usePicked } from './canvas/use-picked.js';
import { kindSchemaQuery } from './data/queries.js';
import { EffectsEditor } from './EffectsEditor.js';
import type { FlowDocument } from './flow-documents.js';
import { JsonEditor } from './JsonEditor.js';
import { OUTCOMES } from './outcomes.js';
import { RunList } from './runs/RunList.js';
import { RunReplay } from './runs/RunReplay.js';
import { SimulateView } from './SimulateView.js';
import { WorkflowEditor } from './WorkflowEditor.js';
import css from './flows.module.css';

interface FlowPageProps {
  readonly flow: FlowDocument;
  /** What is live of it. */
  readonly live: DefinitionEntry | undefined;
  readonly faults: readonly DocumentFault[];
  /** Saves what is not saved yet. */
  readonly before: () => Promise<void>;
  readonly onChange: (flow: FlowDocument, key?: string) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}

type Part = 'design' | 'runs' | 'effects' | 'simulate';
const PARTS: { readonly [K in FlowDocument['kind']]: readonly Part[] } = {
  workflow: ['design', 'runs'],
  approval: ['design', 'effects', 'simulate'],
};

/** One workflow or approval in all its parts: its cards, what it did, who would decide. */
export function FlowPage(props: FlowPageProps) {
  const { flow, live, faults, onCopy, onRemove, onBack } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const narrow = useNarrow();
  const phone = usePhone();
  const [part, setPart] = useState<Part>('design');
  const [json, setJson] = useState(false);
  const picked = usePicked();
  const go = (next: Part): void => {
    picked.select('');
    picked.carry(null);
    setPart(next);
  };
  // Faults of what follows from an approval are in another part than those of its nodes.
  const inEffects = faults.some(({ path }) => OUTCOMES.some((outcome) => path.startsWith(`/${outcome}/`)));
  const mark = flow.kind === 'workflow' && flow.active === false ? null : stateMark(live, flow);
  return (
    <section className={css['page']} aria-label={say(flow.label, flow.name)}>
      <header className={css['bar']}>
        <button type="button" className={css['back']} aria-label={t('flows.overview.back')} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden />
          {narrow ? null : t('flows.overview.back')}
        </button>
        <h2 className="ellipsis">{say(flow.label, flow.name)}</h2>
        {flow.kind === 'workflow' ? (
          <OptionTag
            dot
            label={t(flow.active === false ? 'flow.off' : 'flows.flow.on')}
            color={flow.active === false ? 'gray' : 'green'}
          />
        ) : null}
        {mark}
        {json ? null : (
          <Segmented<Part>
            value={part}
            aria-label={t('flows.part.parts')}
            onChange={go}
            options={PARTS[flow.kind].map((value) => ({ value, label: t(`flows.part.${value}`) }))}
          />
        )}
        <div className={css['barEnd']}>
          {faults.length > 0 ? (
            <button type="button" className={css['faults']} onClick={() => go(inEffects ? 'effects' : 'design')}>
              <CircleAlert size={14} aria-hidden />
              {t('flows.part.faults', { count: faults.length })}
            </button>
          ) : null}
          {narrow && !json && part === 'design' ? (
            <Button
              icon={<Settings2 size={16} aria-hidden />}
              aria-label={t('flows.part.settings')}
              onClick={() => picked.select('flow')}
            />
          ) : null}
          {phone ? null : (
            <label className={css['asJson']}>
              <Switch size="small" checked={json} onChange={setJson} />
              {t('flows.part.asJson')}
            </label>
          )}
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            menu={{
              items: [
                ...(phone
                  ? [
                      {
                        key: 'json',
                        icon: <Braces size={16} aria-hidden />,
                        label: t(json ? 'flows.part.asCards' : 'flows.part.asJson'),
                        onClick: () => setJson(!json),
                      },
                    ]
                  : []),
                {
                  key: 'copy',
                  icon: <Copy size={16} aria-hidden />,
                  label: t('flows.overview.makeCopy'),
                  onClick: onCopy,
                },
                {
                  key: 'remove',
                  icon: <Trash2 size={16} aria-hidden />,
                  label: t('flow.remove'),
                  danger: true,
                  onClick: onRemove,
                },
              ],
            }}
          >
            <Button type="text" icon={<Ellipsis size={16} aria-hidden />} aria-label={t('nav.more')} />
          </Dropdown>
        </div>
      </header>
      <Suspense fallback={<Waiting />}>
        <div className={css['work']}>
          {json ? (
            <JsonEditor flow={flow} faults={faults} onChange={props.onChange} />
          ) : (
            <Body {...props} part={part} onPart={go} picked={picked} />
          )}
        </div>
      </Suspense>
    </section>
  );
}

interface BodyProps extends FlowPageProps {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly picked: ReturnType<typeof usePicked>;
}

function Body({ flow, faults, before, onChange, part, onPart, picked }: BodyProps) {
  // Asked for here, so that the parts below appear together.
  useSuspenseQuery(kindSchemaQuery(flow.kind));
  const [run, setRun] = useState<string>();
  if (flow.kind === 'workflow') {
    if (part !== 'runs') return <WorkflowEditor workflow={flow} faults={faults} picked={picked} onChange={onChange} />;
    if (run === undefined) return <RunList workflow={flow} onOpen={setRun} />;
    const close = (): void => {
      picked.select('');
      setRun(undefined);
    };
    return <RunReplay key={run} id={run} workflow={flow} picked={picked} onClose={close} />;
  }
  if (part === 'effects') return <EffectsEditor approval={flow} faults={faults} picked={picked} onChange={onChange} />;
  if (part === 'simulate') return <SimulateView approval={flow} before={before} />;
  return (
    <ApprovalEditor
      approval={flow}
      faults={faults}
      picked={picked}
      onChange={onChange}
      onEffects={() => onPart('effects')}
    />
  );
}
