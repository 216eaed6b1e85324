import type { Parts } from '../../lib/sounds-like.js';

/** A text with the found parts marked. */
export function Found({ text, parts }: { readonly text: string; readonly parts: Parts }) {
  const last = parts.at(-1)?.[1] ?? 0;
  return (
    <>
      {parts.map(([from, to], i) => (
        <span key={from}>
          {text.slice(parts[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(last)}
    </>
  );
}
