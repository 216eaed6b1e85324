import type { LocalText } from '@mokuai/kernel';
import type { DraftImpact } from './design.js';

/** `GET /api/packages` → `{data: PackageEntry[]}`: packages that are installed. `GET /api/packages/:name` is such a one as a file. */
export interface PackageEntry {
  readonly name: string;
  readonly version: string;
  readonly label: LocalText | null;
  readonly hash: string;
  readonly installed_at: string;
  readonly installed_by: string | null;
  readonly changed_at: string;
  /** The version that the installation has at hand, where it is another one: of ready-made applications. */
  readonly available?: string;
  readonly definitions: readonly {
    /** `module/account` */
    readonly key: string;
    readonly hash: string;
    readonly label: LocalText | null;
    /** It is not the package's own: the package adds `parts` to it (`/fields/fax`). */
    readonly added: boolean;
    readonly parts: readonly string[];
    /** Was it changed or removed since it came? */
    readonly state: 'same' | 'changed' | 'removed';
  }[];
}

/**
 * `POST /api/packages/install {file, choices?, confirm?, dry?}`, `POST /api/packages/:name/uninstall {confirm?, dry?}`,
 * `POST /api/templates/:name/upgrade {choices?, confirm?, dry?}`: what changed, or with `dry` would change. `choices` says who
 * wins a conflict, by `module/account/fields/fax`, `module/account` or `*`: `ours` or `theirs`. Undecided ones refuse
 * (`package_conflicts`, 409, with `conflicts`).
 */
export interface PackageChanges extends Pick<DraftImpact, 'changes'> {
  /** The revision that it is published with; null: it was only told. */
  readonly revision: number | null;
  readonly conflicts: readonly PackageConflictEntry[];
  /** With `dry`: what publishing it would do. */
  readonly impact: DraftImpact | null;
}

/** Something that package and application have each changed; what is not there is left out. */
export interface PackageConflictEntry {
  readonly key: string;
  readonly path: string;
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}
