import { useMutation } from '@tanstack/react-query';
import { Radio } from 'antd';
import { ArchiveRestore } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { CHOOSING, takeKept } from '../../lib/drafts.js';
import { formatDate, formatNumber } from '../../lib/formats.js';
import { ProblemAlert } from '../ProblemAlert.js';
import css from './changes.module.css';

type Offer = DraftImpact['kept'][number];

interface KeptOffersProps {
  readonly offers: readonly Offer[];
  /** After something else was chosen; without it, what is told stands. */
  readonly onChosen: (() => Promise<unknown>) | undefined;
}

/** New fields and modules of the name of removed ones: each starts empty, or takes back what is kept. */
export function KeptOffers({ offers, onChosen }: KeptOffersProps) {
  const of = (offer: Offer): string => `${offer.module}.${offer.field ?? ''}`;
  return [...new Set(offers.map(of))].map((key) => (
    <OffersOfOne key={key} offers={offers.filter((one) => of(one) === key)} onChosen={onChosen} />
  ));
}

const EMPTY = '';

function OffersOfOne({ offers, onChosen }: KeptOffersProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const title = useId();
  const { module, field, label } = offers[0]!;
  const taken = offers.find((one) => one.taken)?.id ?? EMPTY;
  const choose = useMutation({
    mutationKey: CHOOSING,
    mutationFn: (id: string) => (id === EMPTY ? takeKept(taken, null) : takeKept(id, field ?? module)),
    onSuccess: () => onChosen?.(),
  });
  const shown = choose.isPending ? choose.variables : taken;
  return (
    <section className={css['uses']}>
      <h3 id={title}>
        <ArchiveRestore size={16} aria-hidden />{' '}
        {t(field === null ? 'changes.offer.module' : 'changes.offer.field', {
          name: textIn(label ?? undefined, locale, field ?? module),
        })}{' '}
        <code>{field === null ? module : `${module}.${field}`}</code>
      </h3>
      <p>{t('changes.offer.hint')}</p>
      <Radio.Group
        vertical
        aria-labelledby={title}
        value={shown}
        disabled={!onChosen || choose.isPending}
        onChange={(event) => choose.mutate(event.target.value as string)}
        options={[
          { value: EMPTY, label: t('changes.offer.empty') },
          ...offers.map(({ id, revision, rows, until }) => ({
            value: id,
            label: t(field === null ? 'changes.offer.takeRecords' : 'changes.offer.takeValues', {
              count: rows,
              value: formatNumber(rows, locale),
              revision,
              day: formatDate(until, locale),
            }),
          })),
        ]}
      />
      <ProblemAlert error={choose.error} />
    </section>
  );
}
