import { Segmented } from 'antd';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDocument } from '@mokuai/definition';
import type { DocumentFault } from '../data/use-faults.js';
import { FlowCanvas } from './canvas/FlowCanvas.js';
import { FlowCard } from './canvas/FlowCard.js';
import type { Picked } from './canvas/use-picked.js';
import { OUTCOMES, type Outcome } from './outcomes.js';
import { PanelFrame } from './panel/PanelFrame.js';
import { BranchPanel, StepPanel } from './panel/StepPanel.js';
import { useStepCanvas } from './steps/use-step-canvas.js';
import { faultsByCard, partOf, pointersOf } from './tree/cards.js';
import { itemsOf, stepsOf } from './tree/documents.js';
import type { FlowItems } from './tree/flow-tree.js';
import css from './flows.module.css';
import canvas from './canvas/canvas.module.css';
import panel from './panel/panel.module.css';

interface EffectsEditorProps {
  readonly approval: ApprovalDocument;
  readonly faults: readonly DocumentFault[];
  readonly picked: Picked;
  readonly onChange: (approval: ApprovalDocument, key?: string) => void;
}

/** What an approval sets off: steps after each thing it can come to. */
export function EffectsEditor({ approval, faults, picked, onChange }: EffectsEditorProps) {
  const { t } = useTranslation();
  const faulty = (one: Outcome): boolean => faults.some(({ path }) => path.startsWith(`/${one}/`));
  const [outcome, setOutcome] = useState<Outcome>(() => OUTCOMES.find(faulty) ?? 'onApproved');
  const { selected, select } = picked;
  const items = itemsOf(approval[outcome], 'steps');
  const byCard = faultsByCard(faults, pointersOf(items, `/${outcome}`, 'steps'));
  const setItems = (next: FlowItems, key?: string): void => {
    const { [outcome]: _gone, ...rest } = approval;
    onChange(next.length === 0 ? rest : { ...rest, [outcome]: stepsOf(next) }, key && `${outcome}:${key}`);
  };
  const model = useStepCanvas({ items, faults: byCard, picked, onChange: setItems });
  const part = partOf(selected, items);
  const parts = { items, selected, faults: byCard, onSelect: select, onChange: setItems };
  return (
    <>
      <div className={css['columnWork']}>
        <div className={css['outcomes']}>
          <Segmented<Outcome>
            value={outcome}
            aria-label={t('flows.outcome.after')}
            onChange={(next) => {
              select('');
              setOutcome(next);
            }}
            options={OUTCOMES.map((one) => {
              const count = approval[one]?.length ?? 0;
              return {
                value: one,
                label: count > 0 ? `${t(`flows.outcome.of.${one}`)} ${count}` : t(`flows.outcome.of.${one}`),
              };
            })}
          />
        </div>
        <FlowCanvas
          key={outcome}
          label={t(`flows.outcome.of.${outcome}`)}
          model={model}
          start={
            <FlowCard
              cardKey="outcome"
              face={{
                icon: 'stamp',
                hue: 'orange',
                kind: t('flows.outcome.after'),
                title: t(`flows.outcome.of.${outcome}`),
                body: t(`flows.outcome.detail.${outcome}`),
              }}
              selected={false}
              onSelect={() => select('')}
            />
          }
          end={
            <span className={canvas['end']}>
              <Flag size={14} aria-hidden />
              {t('flows.end')}
            </span>
          }
        />
      </div>
      {part?.kind === 'item' ? <StepPanel {...parts} /> : null}
      {part?.kind === 'branch' ? <BranchPanel {...parts} old={false} /> : null}
      {part === null ? (
        <PanelFrame
          icon="zap"
          hue="orange"
          title={t('flows.outcome.effects')}
          open={false}
          onDismiss={() => select('')}
        >
          <p className={panel['hint']}>{t('flows.outcome.effectsDetail')}</p>
        </PanelFrame>
      ) : null}
    </>
  );
}
