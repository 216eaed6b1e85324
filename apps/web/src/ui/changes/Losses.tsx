import { Input } from 'antd';
import { Check, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { linesOf } from './lines.js';
import css from './changes.module.css';

type Loss = DraftImpact['losses'][number];

interface LossesProps {
  readonly impact: DraftImpact;
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
}

/** What would be lost: each is confirmed by writing its name. */
export function Losses({ impact, confirmed, onConfirm }: LossesProps) {
  const { i18n } = useTranslation();
  const lines = impact.changes.flatMap(linesOf);
  return impact.losses.map((loss) => {
    const converts = loss.confirm.startsWith('convert ');
    const key = loss.confirm.replace(/^(drop|convert) /, '');
    const line = lines.find((one) => one.key === key);
    const name = key.split('/').at(-1) ?? key;
    return (
      <LossCard
        key={loss.confirm}
        loss={loss}
        name={name}
        label={textIn(line?.label ?? undefined, i18n.language as Locale, name)}
        isNamed={line !== undefined}
        converts={converts}
        isConfirmed={confirmed.includes(loss.confirm)}
        onConfirm={(on) =>
          onConfirm(on ? [...confirmed, loss.confirm] : confirmed.filter((one) => one !== loss.confirm))
        }
      />
    );
  });
}

interface LossCardProps {
  readonly loss: Loss;
  readonly name: string;
  readonly label: string;
  /** Is it something of which the label is known? */
  readonly isNamed: boolean;
  /** Does only what does not fit a new type get lost? */
  readonly converts: boolean;
  readonly isConfirmed: boolean;
  readonly onConfirm: (on: boolean) => void;
}

function LossCard({ loss, name, label, isNamed, converts, isConfirmed, onConfirm }: LossCardProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [written, setWritten] = useState('');
  return (
    <section className={css['loss']}>
      <h3>
        <TriangleAlert size={16} aria-hidden />{' '}
        {isNamed
          ? t(converts ? 'changes.unfitIn' : 'changes.lossOf', {
              name: label,
              count: loss.rows,
              value: loss.rows.toLocaleString(i18n.language),
            })
          : loss.message}
      </h3>
      <p>{t(converts ? 'changes.keptAside' : 'changes.kept')}</p>
      <div>
        <label htmlFor={id}>{t('changes.writeName', { name: label })}</label>
        <Input
          id={id}
          value={written}
          autoComplete="off"
          suffix={isConfirmed ? <Check size={14} aria-label={t('changes.confirmed')} /> : <span />}
          onChange={(event) => {
            const now = event.target.value;
            setWritten(now);
            const is = [label, name].includes(now.trim());
            if (is !== isConfirmed) onConfirm(is);
          }}
        />
      </div>
    </section>
  );
}
