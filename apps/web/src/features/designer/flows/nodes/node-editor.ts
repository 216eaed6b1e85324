import type { ApprovalDocument } from '@mokuai/definition';
import type { Hue } from '@mokuai/ui';
import type { ComponentType } from 'react';
import type { DocumentFault } from '../../data/use-faults.js';

export type ApprovalNode = ApprovalDocument['nodes'][number];
export type NodeOf<T extends ApprovalNode['type']> = Extract<ApprovalNode, { readonly type: T }>;

export interface NodeProps<N extends ApprovalNode> {
  readonly node: N;
  /** Paths are relative to the node. */
  readonly faults: readonly DocumentFault[];
  readonly onChange: (node: N, key: string) => void;
}

/** All that the designer knows of a kind of approval node. */
export interface NodeEditor<N extends ApprovalNode = ApprovalNode> {
  readonly icon: string;
  readonly hue: Hue;
  /** A node as it begins, apart from its id and type. */
  readonly begin: () => Omit<N, 'id' | 'type'>;
  /** Absent where there is nothing to say. */
  readonly Editor?: ComponentType<NodeProps<N>>;
  /** The node in words, for its card. */
  readonly Words?: ComponentType<{ readonly node: N }>;
}

/** The faults of some keys of a node. */
export const faultsAt = (faults: readonly DocumentFault[], ...keys: readonly string[]): readonly DocumentFault[] =>
  faults.filter(({ path }) => keys.some((key) => path === `/${key}` || path.startsWith(`/${key}/`)));
