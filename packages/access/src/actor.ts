import type { Locale } from '@mokuai/kernel';

/** Who asks. Made at sign-in from the user's record and cached; workflows make one for the rule they run. */
export interface Actor {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly capabilities: ReadonlySet<string>;
  /** The user's department with its preorder range: its own position and the last position below it. */
  readonly department: { readonly id: string; readonly left: number; readonly right: number } | null;
  readonly locale: Locale;
  /** The user's IANA zone. */
  readonly timeZone: string;
  /** May read and write everything: the engine's own work (workflow `runAs: rule`, install). Never made from a request. */
  readonly engine: boolean;
  /** Shown in history: "by rule X, on behalf of Y", and how many workflows deep the write is. */
  readonly via?: {
    readonly kind: 'workflow' | 'approval';
    readonly name: string;
    readonly id: string;
    readonly depth: number;
  };
}
