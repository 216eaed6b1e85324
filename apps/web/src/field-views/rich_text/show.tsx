import { lazy, Suspense } from 'react';
import type { ShowProps } from '../field-view.js';

const RichText = lazy(() => import('./RichText.js'));

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words alone, on one line. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<\/(?:p|h\d|li|blockquote|pre)>|<(?:br|hr) ?\/?>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** In a grid its words; on a page all of it, as it was formatted. */
export function Show({ value, place }: ShowProps) {
  const html = String(value);
  if (place !== 'detail') return <>{wordsOf(html)}</>;
  return (
    <Suspense fallback={wordsOf(html)}>
      <RichText html={html} />
    </Suspense>
  );
}
