import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './preview.module.css';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
}

/** More dots than this are not seen, and cost memory. */
const MOST_WIDTH = 2000;

/** One page, drawn when it comes near to being seen. */
export function PdfPage({ pdf, number }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  // An A4 page, until the real one is known.
  const [ratio, setRatio] = useState(1 / Math.SQRT2);
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px 0px',
    });
    if (canvas.current) seen.observe(canvas.current);
    return () => seen.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return;
    let stop = (): void => undefined;
    let gone = false;
    void pdf.getPage(number).then(async (page) => {
      const place = canvas.current;
      if (!place || gone) return;
      const { width, height } = page.getViewport({ scale: 1 });
      const wanted = Math.min(place.clientWidth * window.devicePixelRatio, MOST_WIDTH);
      const viewport = page.getViewport({ scale: wanted / width });
      place.width = Math.round(viewport.width);
      place.height = Math.round(viewport.height);
      setRatio(width / height);
      const drawing = page.render({ canvas: place, viewport });
      stop = () => drawing.cancel();
      // Cancelled where the page is closed before it is drawn.
      await drawing.promise.catch(() => undefined);
      place.dataset['drawn'] = 'true';
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, number, near]);
  return (
    <canvas
      ref={canvas}
      className={css['page']}
      style={{ aspectRatio: ratio }}
      role="img"
      aria-label={t('attachments.page', { number, count: pdf.numPages })}
    />
  );
}
