import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFault } from '../data/use-faults.js';
import { FaultList } from '../tabs/FaultList.js';
import { Sheet } from '../tabs/Sheet.js';
import { readFlow, type FlowDocument } from './flow-documents.js';
import css from './flows.module.css';

interface JsonEditorProps {
  readonly flow: FlowDocument;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (flow: FlowDocument, key?: string) => void;
}

const asText = (flow: FlowDocument): string => JSON.stringify(flow, null, 2);

/** A flow as the document it is. */
export function JsonEditor({ flow, faults, onChange }: JsonEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => asText(flow));
  const own = useRef(flow);
  // What is typed stays as it is typed; what changed elsewhere (an undo) is written anew.
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
    onChange(read.document, 'json');
  };
  const unread =
    'fault' in typed ? [{ path: '', message: t(`flow.fault.${typed.fault}`, { detail: typed.detail }) }] : [];
  return (
    <div className={`${css['sheetPage']} scroll`}>
      <Sheet title={t('flow.document')} detail={t('flow.documentDetail')}>
        <FaultList faults={unread.length > 0 ? unread : faults} />
        <Input.TextArea
          className={css['json'] ?? ''}
          aria-label={t('flow.document')}
          spellCheck={false}
          value={text}
          autoSize={{ minRows: 16, maxRows: 40 }}
          status={unread.length + faults.length > 0 ? 'error' : ''}
          onChange={(event) => type(event.target.value)}
        />
      </Sheet>
    </div>
  );
}
