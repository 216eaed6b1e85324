import { graphlib, layout } from '@dagrejs/dagre';
import type { Relation } from './relations.js';

/** A box of the picture, by its upper left corner. */
export interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A line of the picture, with where its words stand. */
export interface Line {
  readonly relation: Relation;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export const BOX = { width: 152, height: 44 };
const MARGIN = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points, with rounded bends. */
function pathThrough([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  const parts = [`M${first.x},${first.y}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    parts.push(
      next ? `Q${point.x},${point.y} ${(point.x + next.x) / 2},${(point.y + next.y) / 2}` : `L${point.x},${point.y}`,
    );
  });
  return parts.join(' ');
}

/**
 * Puts modules in layers, those that are looked up to the right of those that look; `widthOf` tells how wide words are.
 * Relations of a module with itself have no line.
 */
export function arrange(
  names: readonly string[],
  all: readonly Relation[],
  widthOf: (relation: Relation) => number,
): Picture {
  const relations = all.filter(({ from, to }) => from !== to);
  const graph = new graphlib.Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 20, edgesep: 12, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of names) graph.setNode(name, { ...BOX });
  for (const relation of relations)
    graph.setEdge(relation.from, relation.to, { width: widthOf(relation), height: 18, labelpos: 'c' });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes: names.map((name) => {
      const { x, y } = graph.node(name) as Point;
      return { name, x: x - BOX.width / 2, y: y - BOX.height / 2 };
    }),
    lines: relations.map((relation) => {
      const edge = graph.edge(relation.from, relation.to) as Point & { readonly points: readonly Point[] };
      return { relation, path: pathThrough(edge.points), label: { x: edge.x, y: edge.y } };
    }),
  };
}
