import { useQuery } from '@tanstack/react-query';
import { MoveRight, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { fieldTypesQuery } from '../../lib/drafts.js';
import { ChangeFrame } from './ChangeFrame.js';
import { ChangeList } from './ChangeList.js';
import { linesOf, touchesData, type ChangeLine, type ChangeNote } from './lines.js';
import { useLineName } from './use-line-name.js';
import { useSaid } from './use-said.js';
import css from './changes.module.css';

interface ChangeLinesProps {
  readonly changes: DraftImpact['changes'];
  /** Records that a line touches, where that is known. */
  readonly rowsOf?: (line: ChangeLine) => number | undefined;
}

const SIGN = { added: Plus, changed: Pencil, removed: Trash2 } as const;
const FEW = 3;

/** What changed, a line for each thing: old → new, and how many records it touches. What only concerns looks is summed up. */
export function ChangeLines({ changes, rowsOf }: ChangeLinesProps) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const { data: types } = useQuery(fieldTypesQuery);
  const nameOf = useLineName(changes);
  const typeName = (type: string): string => types?.find((one) => one.name === type)?.label ?? type;
  const data = changes.filter(touchesData);
  const looks = changes.length - data.length;
  const shortened = data.length > 0 && looks > FEW;
  const shown = shortened ? data : [...data, ...changes.filter((one) => !touchesData(one))];
  return (
    <div className={css['lines']}>
      {whole ? (
        <ChangeList changes={changes} />
      ) : (
        <ChangeFrame>
          {shown.flatMap(linesOf).map((line) => (
            <Line key={line.key} line={line} name={nameOf(line)} rows={rowsOf?.(line)} typeName={typeName} />
          ))}
        </ChangeFrame>
      )}
      <p className={css['more']}>
        {shortened && !whole ? t('changes.looks', { count: looks }) : null}
        <button type="button" onClick={() => setWhole(!whole)}>
          {t(whole ? 'changes.brief' : 'changes.whole')}
        </button>
      </p>
    </div>
  );
}

interface LineProps {
  readonly line: ChangeLine;
  readonly name: string;
  readonly rows: number | undefined;
  readonly typeName: (type: string) => string;
}

function Line({ line, name, rows, typeName }: LineProps) {
  const { t, i18n } = useTranslation();
  const Sign = SIGN[line.change];
  const what = t(`changes.what.${line.what}`, { defaultValue: line.what });
  return (
    <li className={css['line']} data-change={line.change}>
      <i>
        <Sign size={14} aria-hidden />
      </i>
      <span className={css['what']}>{t(`changes.did.${line.change}`, { what })}</span>
      <strong className="ellipsis">{name}</strong>
      <span className={css['notes']}>
        {line.notes.map((note) => (
          <Note key={JSON.stringify(note)} note={note.setting === 'type' ? typed(note, typeName) : note} />
        ))}
      </span>
      {rows === undefined ? null : (
        <span className="num">{t('publish.rows', { count: rows, value: rows.toLocaleString(i18n.language) })}</span>
      )}
    </li>
  );
}

/** Types by what people call them. */
const typed = (note: ChangeNote, typeName: (type: string) => string): ChangeNote => ({
  ...note,
  ...(note.from !== undefined && { from: typeName(String(note.from)) }),
  ...(note.to !== undefined && { to: typeName(String(note.to)) }),
});

function Note({ note: { setting, from, to } }: { readonly note: ChangeNote }) {
  const { t } = useTranslation();
  const said = useSaid();
  const isSaid = from !== undefined || to !== undefined;
  return (
    <span>
      {t(`changes.setting.${setting}`, { defaultValue: setting })}
      {isSaid ? (
        <>
          {' '}
          {from === undefined ? null : <s>{said(from)}</s>}
          {from === undefined || to === undefined ? null : <MoveRight size={12} aria-label={t('changes.to')} />}
          {to === undefined ? null : <ins>{said(to)}</ins>}
        </>
      ) : null}
    </span>
  );
}
