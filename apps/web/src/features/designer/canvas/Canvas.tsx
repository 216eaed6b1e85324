import { useDroppable } from '@dnd-kit/core';
import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlacedField } from '../data/use-placed-field.js';
import { placeOf } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import type { Part } from './boxes.js';
import type { Device } from './CanvasBar.js';
import { useMark } from './mark-store.js';
import { RecordHead } from './RecordHead.js';
import { SectionBlock } from './SectionBlock.js';
import { SheetTabs } from './SheetTabs.js';
import { useActions, useStage } from './stage.js';
import css from './canvas.module.css';

interface CanvasProps {
  readonly device: Device;
  readonly bar: ReactNode;
  /** What belongs to the record's page below its form, with the way to another section. */
  readonly below: ReactNode;
  /** How the fields differ from what is live. */
  readonly changes: ReadonlyMap<string, 'new' | 'changed'>;
  /** First message of each field that the server found at fault. */
  readonly faults: ReadonlyMap<string, string>;
}

const CANVAS: Part = { part: 'canvas' };

/** The form as users will see it, drawn by what draws it for them, to be arranged. */
export function Canvas({ device, bar, below, changes, faults }: CanvasProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { design, tab, selection } = useStage();
  const { select } = useActions();
  const placed = usePlacedField(design);
  const { setNodeRef } = useDroppable({ id: 'canvas', data: CANVAS });
  const current = design.layout.tabs[tab];
  const end = current?.sections.length ?? 0;
  const chosen =
    selection?.kind === 'field' && placeOf(design, selection.name)?.tab === tab ? selection.name : undefined;
  const reachable = chosen ?? current?.sections.find((one) => one.fields.length > 0)?.fields[0]?.field;
  return (
    <div className={css['canvas']}>
      {bar}
      <div
        ref={setNodeRef}
        className={`${css['ground']} scroll`}
        onClick={(event) => event.target === event.currentTarget && select(null)}
      >
        <div className={css['sheet']} data-device={device}>
          <header className={css['sheetHead']}>
            <button type="button" className={`${css['sheetTitle']} ellipsis`} onClick={() => select(null)}>
              {t('designer.formTitle', { module: say(design.module.label, design.module.name) })}
            </button>
            <span inert aria-hidden>
              <Button>{t('action.cancel')}</Button> <Button type="primary">{t('action.save')}</Button>
            </span>
          </header>
          {design.layout.pages.includes('detail') ? <RecordHead /> : null}
          <SheetTabs />
          <div className={css['sections']}>
            {current?.sections.map((section, index) => (
              <Fragment key={index}>
                <Gap tab={tab} section={index} />
                <SectionBlock
                  section={section}
                  index={index}
                  reachable={reachable}
                  changes={changes}
                  faults={faults}
                  fieldOf={placed}
                />
              </Fragment>
            ))}
            <Gap tab={tab} section={end} last />
          </div>
        </div>
        <div className={css['below']}>{below}</div>
      </div>
    </div>
  );
}

interface GapProps {
  readonly tab: number;
  readonly section: number;
  readonly last?: boolean;
}

/** Between sections; it shows where one that is carried would come to stand. */
function Gap({ tab, section, last = false }: GapProps) {
  const over = useMark((mark) => mark?.kind === 'section' && mark.tab === tab && mark.section === section);
  if (last && !over) return null;
  return <div className={css['gap']} data-first={section === 0 || undefined} data-over={over || undefined} />;
}
