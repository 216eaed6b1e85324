import type { LayoutDocument } from '@mokuai/definition';

export type LayoutPath = NonNullable<LayoutDocument['path']>;
export type PathStage = NonNullable<LayoutPath['stages']>[number];

/** The layout with another path; without one, it has none. */
export function withPath(layout: LayoutDocument, path: LayoutPath | undefined): LayoutDocument {
  const { path: _before, ...rest } = layout;
  return path ? { ...rest, path } : rest;
}

/** What is said of an option on the path. */
export const stageOf = (path: LayoutPath, option: string): PathStage =>
  path.stages?.find((stage) => stage.option === option) ?? { option };

/**
 * The path after something was said of one of its stages, in the order of the options. `undefined` takes a word back; a
 * stage of which nothing is said is left out.
 */
export function withStage(
  path: LayoutPath,
  options: readonly string[],
  option: string,
  change: { readonly [K in keyof Omit<PathStage, 'option'>]?: PathStage[K] | undefined },
): LayoutPath {
  const next = { ...stageOf(path, option), ...change };
  const said = Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as PathStage;
  const stages = options
    .map((one) => (one === option ? said : stageOf(path, one)))
    .filter((stage) => Object.keys(stage).length > 1);
  const { stages: _before, ...rest } = path;
  return stages.length > 0 ? { ...rest, stages } : rest;
}

/** The path with other options as its ends. */
export function withEnds(path: LayoutPath, ends: readonly string[]): LayoutPath {
  const { ends: _before, ...rest } = path;
  return ends.length > 0 ? { ...rest, ends } : rest;
}
