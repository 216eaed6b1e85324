import { Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingDocument } from '@mokuai/definition';
import { EmptyState } from '@mokuai/ui';
import { ListOrdered } from 'lucide-react';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { useCounters } from './use-number-preview.js';
import { sequenceOf } from './warnings.js';
import css from './numbering.module.css';

interface CountersSheetProps {
  readonly rule: NumberingDocument;
  /** Sets where every counter of the rule goes on at least. */
  readonly onStart: (start: number) => void;
}

/** The counters of a rule as they stand, and the way to let them go on further up. */
export function CountersSheet({ rule, onStart }: CountersSheetProps) {
  const { t } = useTranslation();
  const { data, error } = useCounters(rule.name);
  const sequence = sequenceOf(rule);
  const step = sequence?.step ?? 1;
  const highest = Math.max(sequence?.start ?? 1, ...(data ?? []).map(({ next }) => next));
  const digits = (value: number): string => String(Math.max(value, 0)).padStart(sequence?.digits ?? 1, '0');
  return (
    <section className={css['sheet']} aria-label={t('numbers.counters')}>
      <header>
        <div>
          <h2>{t('numbers.counters')}</h2>
          <p className={css['hint']}>{t('numbers.countersDetail')}</p>
        </div>
        {sequence ? <Raise least={highest} onStart={onStart} /> : null}
      </header>
      <ProblemAlert error={error} />
      {data?.length === 0 ? (
        <EmptyState icon={ListOrdered} title={t('numbers.noCounters')} detail={t('numbers.noCountersDetail')} />
      ) : null}
      {data && data.length > 0 ? (
        <table className={css['counters']}>
          <thead>
            <tr>
              <th scope="col">{t('numbers.counter')}</th>
              <th scope="col">{t('numbers.reserved')}</th>
              <th scope="col">{t('numbers.goesOn')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ scope, period, next }) => {
              const name = [period, ...scope].filter((one) => one !== '').join(' · ');
              return (
                <tr key={name}>
                  <th scope="row">{name === '' ? t('numbers.oneCounter') : name}</th>
                  <td className="num">{digits(next - step)}</td>
                  <td className="num">{digits(next)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function Raise({ least, onStart }: { readonly least: number; readonly onStart: (start: number) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState<number | null>(null);
  const apply = (): void => {
    if (value === null) return;
    onStart(value);
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <form
          className={css['raise']}
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <label>
            {t('numbers.raiseTo')}
            <InputNumber
              controls={false}
              autoFocus
              min={least}
              max={999_999_999_999}
              precision={0}
              placeholder={String(least)}
              value={value}
              onChange={setValue}
            />
          </label>
          <p className={css['hint']}>{t('numbers.raiseDetail')}</p>
          <Button type="primary" size="small" htmlType="submit" disabled={value === null}>
            {t('numbers.raiseApply')}
          </Button>
        </form>
      }
    >
      <Button size="small">{t('numbers.raise')}</Button>
    </Popover>
  );
}
