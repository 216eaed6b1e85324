import { useQuery } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@mokuai/ui';
import { ProblemState } from '../../../../ui/ProblemState.js';
import { bytesAt } from './bytes-at.js';
import { openPdf } from './open-pdf.js';
import { PdfPage } from './PdfPage.js';
import css from './preview.module.css';

interface PdfPreviewProps {
  readonly source: string;
  readonly name: string;
}

/** A PDF, drawn page by page: no plug-in, which phones have not, and nothing of it runs. */
export function PdfPreview({ source, name }: PdfPreviewProps) {
  const { t } = useTranslation();
  const bytes = useQuery({
    queryKey: ['bytes', source],
    queryFn: ({ signal }) => bytesAt(source, signal),
    staleTime: Infinity,
  });
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  const data = bytes.data;
  useEffect(() => {
    if (!data) return;
    // The worker takes what it is given for itself.
    const task = openPdf(data.slice());
    task.promise.then(setPdf, () => setBroken(true));
    return () => void task.destroy();
  }, [data]);
  if (bytes.error) return <ProblemState error={bytes.error} retry={() => void bytes.refetch()} />;
  if (broken) return <p className={css['unknown']}>{t('attachments.broken')}</p>;
  if (!pdf) return <SkeletonRows rows={8} />;
  return (
    <div className={`${css['pages']} scroll`} tabIndex={0} aria-label={name} role="document">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  );
}
