import { createElement, useMemo, type ReactNode } from 'react';
import css from './rich-text.module.css';

const KEPT: ReadonlySet<string> = new Set([
  'p', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'ul', 'ol', 'li', 'hr', 'br', 'strong', 'em', 'u', 's', 'code', 'a',
]); // prettier-ignore

const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)/i.test(href);

/** Elements of their own are made of what may be shown; whatever else the HTML holds is passed over. */
function nodesOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof HTMLElement)) return null;
    const tag = node.tagName.toLowerCase();
    const children = nodesOf(node);
    if (!KEPT.has(tag)) return children;
    if (tag !== 'a') return createElement(tag, { key }, ...children);
    const href = node.getAttribute('href') ?? '';
    return isSafe(href) ? (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    );
  });
}

/** Formatted text. */
export default function RichText({ html }: { readonly html: string }) {
  const nodes = useMemo(() => nodesOf(new DOMParser().parseFromString(html, 'text/html').body), [html]);
  return <div className={css['text']}>{createElement('div', null, ...nodes)}</div>;
}
