/** Where a node stands in a tree of lists: index, then (branch, index) for each branching node it lies in. */
export type Position = readonly number[];

/** A list whose nodes may hold further lists, one per branch. */
export interface Tree<N> {
  readonly root: readonly N[];
  /** The nodes of one branch of a node; empty where there are none. */
  branch(node: N, index: number): readonly N[];
}

/** The node at a position; undefined when nothing stands there. */
export function nodeAt<N>(tree: Tree<N>, position: Position): N | undefined {
  let list = tree.root;
  for (let i = 0; ; i += 2) {
    const node = list[position[i] ?? -1];
    const branch = position[i + 1];
    if (node === undefined || branch === undefined) return node;
    list = tree.branch(node, branch);
  }
}

/** Where everything begins; null for an empty tree. */
export const first = <N>(tree: Tree<N>): Position | null => settle(tree, [0]);

/** What follows the node at a position, leaving finished branches; null at the end. */
export const after = <N>(tree: Tree<N>, position: Position): Position | null =>
  settle(tree, [...position.slice(0, -1), position.at(-1)! + 1]);

/** The first node of a branch, or what follows the branching node when the branch is empty or none was chosen. */
export function into<N>(tree: Tree<N>, position: Position, branch: number | null): Position | null {
  return branch === null ? after(tree, position) : settle(tree, [...position, branch, 0]);
}

/** The position itself when a node stands there, else the next one outside. */
function settle<N>(tree: Tree<N>, position: Position): Position | null {
  let place = position;
  while (nodeAt(tree, place) === undefined) {
    if (place.length === 1) return null;
    const out = place.slice(0, -2);
    place = [...out.slice(0, -1), out.at(-1)! + 1];
  }
  return place;
}
