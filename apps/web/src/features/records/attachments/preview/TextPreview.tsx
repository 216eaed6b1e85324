import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@mokuai/ui';
import { ProblemState } from '../../../../ui/ProblemState.js';
import { bytesAt } from './bytes-at.js';
import { readText } from './read-text.js';
import css from './preview.module.css';

interface TextPreviewProps {
  readonly source: string;
  readonly size: number;
  readonly name: string;
}

/** What is shown at most; more than anybody reads here. Bytes. */
const MOST = 512 * 1024;

/** Text as it is, whatever it would be to a browser. */
export function TextPreview({ source, size, name }: TextPreviewProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['bytes', source],
    queryFn: ({ signal }) => bytesAt(source, signal),
    staleTime: Infinity,
  });
  if (error) return <ProblemState error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  return (
    <pre className={`${css['text']} scroll`} tabIndex={0} aria-label={name}>
      {readText(data.subarray(0, MOST))}
      {size > MOST ? <em>{t('attachments.shortened')}</em> : null}
    </pre>
  );
}
