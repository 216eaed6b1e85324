import { Button, Input, Switch } from 'antd';
import { Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFault } from '../data/use-faults.js';
import { BothWords } from './BothWords.js';
import { FaultList } from './FaultList.js';
import { readFlow, type FlowDocument } from './flows.js';
import { Sheet } from './Sheet.js';
import css from './tabs.module.css';

interface FlowEditorProps {
  readonly flow: FlowDocument;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (flow: FlowDocument) => void;
  readonly onRemove: () => void;
}

const asText = (flow: FlowDocument): string => JSON.stringify(flow, null, 2);

/** One workflow or approval: its words and whether it is on, and all the rest as the document it is. */
export function FlowEditor({ flow, faults, onChange, onRemove }: FlowEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(() => asText(flow));
  const own = useRef(flow);
  // What is typed stays as it is typed; what changed elsewhere (a switch, an undo) is written anew.
  useEffect(() => {
    if (own.current === flow) return;
    own.current = flow;
    setText(asText(flow));
  }, [flow]);
  const typed = readFlow(text, flow);
  const type = (next: string): void => {
    setText(next);
    const read = readFlow(next, flow);
    if (!('document' in read)) return;
    own.current = read.document;
    onChange(read.document);
  };
  const unread =
    'fault' in typed ? [{ path: '', message: t(`flow.fault.${typed.fault}`, { detail: typed.detail }) }] : [];
  return (
    <>
      <Sheet
        title={t(`flow.kind.${flow.kind}`)}
        actions={
          <Button type="text" danger size="small" icon={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
            {t('flow.remove')}
          </Button>
        }
      >
        <BothWords label={t('designer.label')} value={flow.label} onChange={(label) => onChange({ ...flow, label })} />
        {flow.kind === 'workflow' ? (
          <div className={css['flag']}>
            <div>
              <label htmlFor={`${id}-active`}>{t('flow.active')}</label>
              <p className={css['hint']}>{t('flow.activeDetail')}</p>
            </div>
            <Switch
              id={`${id}-active`}
              checked={flow.active ?? true}
              onChange={(active) => onChange({ ...flow, active })}
            />
          </div>
        ) : null}
      </Sheet>
      <Sheet title={t('flow.document')} detail={t('flow.documentDetail')}>
        <FaultList faults={unread.length > 0 ? unread : faults} />
        <Input.TextArea
          className={css['code'] ?? ''}
          aria-label={t('flow.document')}
          spellCheck={false}
          value={text}
          autoSize={{ minRows: 16, maxRows: 40 }}
          status={unread.length + faults.length > 0 ? 'error' : ''}
          onChange={(event) => type(event.target.value)}
        />
      </Sheet>
    </>
  );
}
