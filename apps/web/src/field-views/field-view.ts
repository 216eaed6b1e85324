import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import type { ComponentType } from 'react';

/** Shows a value that is not empty. */
export interface ShowProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  /** The record it is of, for titles of what it points at; without it they are asked for. */
  readonly record?: ApiRecord | undefined;
  /**
   * `cell`: one line in a grid · `detail`: on the record's page · `inline`: within a sentence · `card`: on a card, where room
   * is scarce · `short`: a sum of many, in few digits.
   */
  readonly place: 'cell' | 'detail' | 'inline' | 'card' | 'short';
}

/** Edits a value; empty is null. */
export interface EditProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  /** Of the input, for its label. */
  readonly id: string;
  readonly invalid?: boolean;
  /** Of the element that says what is wrong. */
  readonly describedBy?: string | undefined;
  readonly record?: ApiRecord | undefined;
  /** Opens what there is to choose from at once, as a cell does that one has just chosen to edit. */
  readonly eager?: boolean;
}

/** Edits what a filter compares with: one value, or a list of them. */
export interface OperandProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The input's accessible name. */
  readonly label: string;
}

/** How values of a field type are typed in. Kept apart from how they look: pages that only show load none of it. */
export interface FieldInput {
  readonly Edit: ComponentType<EditProps>;
  /** The value that a text stands for, where it is no text: what was typed to look for a record begins a new one. */
  readonly read?: (text: string) => unknown;
  /** What is chosen is the whole value: a cell is saved with it. */
  readonly instant?: true;
  /** For operators that take one value, and twice for a range. */
  readonly One: ComponentType<OperandProps>;
  /** For operators that take a list. */
  readonly List: ComponentType<OperandProps>;
}

/** How values of a field type look, and what a page needs to know to make room for them. */
export interface FieldView {
  readonly Show: ComponentType<ShowProps>;
  /** Numbers stand at the right, so that their digits line up. */
  readonly align: 'start' | 'end';
  /** A column's first width. */
  readonly width: number;
  /** Takes the whole row of a form. */
  readonly wide?: boolean;
  /** Needs more room than a cell has: it is changed on the record's page. */
  readonly roomy?: true;
  /** Is changed in a panel beside its cell, which typing does not begin. */
  readonly panel?: true;
  /** What a card on a phone makes of it; without one it is not on cards. */
  readonly card?: 'amount' | 'tag' | 'time' | 'person';
  /** Operators that say the same as another one and are not offered. */
  readonly unoffered?: readonly string[];
}
