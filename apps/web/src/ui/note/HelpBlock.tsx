import type { EffectiveNote } from '@mokuai/contract';
import { Note } from './Note.js';
import css from './help-block.module.css';

interface HelpBlockProps {
  /** Empty: it needs none. */
  readonly title: string;
  readonly note: EffectiveNote;
}

/** Help that stands by itself among the sections of a page. */
export const HelpBlock = ({ title, note }: HelpBlockProps) => (
  <section className={css['block']} aria-label={title || undefined}>
    {title ? <h2>{title}</h2> : null}
    <Note {...note} />
  </section>
);
