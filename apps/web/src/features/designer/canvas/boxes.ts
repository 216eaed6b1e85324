import type { ClientRect, DroppableContainer, UniqueIdentifier } from '@dnd-kit/core';
import type { Box, SectionBoxes } from './place-under.js';

/** What a part of the canvas says of itself to what is carried over it. */
export type Part =
  | { readonly part: 'canvas' }
  | { readonly part: 'tab'; readonly tab: number }
  | { readonly part: 'section'; readonly section: number }
  | { readonly part: 'field'; readonly section: number; readonly index: number; readonly name: string };

/** The parts of the canvas by where they are. */
export interface CanvasBox {
  readonly canvas: Box | undefined;
  readonly tabs: readonly { readonly id: string; readonly tab: number; readonly box: Box }[];
  readonly sections: readonly (SectionBoxes & { readonly id: string })[];
}

/** Reads the parts of the canvas from what was measured. */
export function boxesOf(
  containers: readonly DroppableContainer[],
  rects: ReadonlyMap<UniqueIdentifier, ClientRect>,
): CanvasBox {
  const parts = containers.flatMap(({ id, data, node }) => {
    const of = data.current as Part;
    // What was measured moves with the scrolled form, which the canvas and its tabs do not.
    const stays = of.part === 'canvas' || of.part === 'tab';
    const box = stays ? node.current?.getBoundingClientRect() : rects.get(id);
    return box ? [{ id: String(id), box, of }] : [];
  });
  const fields = parts.flatMap(({ box, of }) => (of.part === 'field' ? [{ box, ...of }] : []));
  return {
    canvas: parts.find(({ of }) => of.part === 'canvas')?.box,
    tabs: parts.flatMap(({ id, box, of }) => (of.part === 'tab' ? [{ id, box, tab: of.tab }] : [])),
    sections: parts
      .flatMap(({ id, box, of }) => (of.part === 'section' ? [{ id, box, section: of.section }] : []))
      .sort((a, b) => a.section - b.section)
      .map((one) => ({
        ...one,
        fields: fields.filter(({ section }) => section === one.section).sort((a, b) => a.index - b.index),
      })),
  };
}
