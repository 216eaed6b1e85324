import type { ViewDocument } from '@mokuai/definition';

const place = ({ position }: ViewDocument): number => position ?? Number.MAX_SAFE_INTEGER;

/** Views in the order of their tabs. */
export const inOrder = (views: readonly ViewDocument[]): readonly ViewDocument[] =>
  [...views].sort((a, b) => place(a) - place(b));

/** The views that must say another position for the tabs to stand in this order of names. */
export const reordered = (views: readonly ViewDocument[], names: readonly string[]): readonly ViewDocument[] =>
  names.flatMap((name, index) => {
    const view = views.find((one) => one.name === name);
    return view && view.position !== index + 1 ? [{ ...view, position: index + 1 }] : [];
  });
