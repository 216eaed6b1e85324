import type { SearchHit } from '@mokuai/contract';

/** How near a hit is to a text, 0 the nearest: its title is it, begins with it, holds it; another field holds it. */
export function nearness(text: string, { title }: Pick<SearchHit, 'title'>): number {
  const [wanted, name] = [text.toLowerCase(), (title ?? '').toLowerCase()];
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : 3;
}
