import type { AnyDocument, Fragment, Place } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';

/** A definition as a package brought it. */
export interface Brought {
  /** `module/account` */
  readonly key: string;
  /** The whole of it, or what was added to one that is not the package's own. */
  readonly document: AnyDocument | Fragment;
  /** Of a fragment: where in the definition stands what came by it. */
  readonly places: readonly Place[];
}

/** A package that is installed. */
export interface PackageRow {
  readonly name: string;
  readonly version: string;
  readonly label: LocalText | null;
  /** Changes when any of its definitions does. */
  readonly hash: string;
  readonly installedAt: string;
  readonly installedBy: string | null;
  /** When the present version came. */
  readonly changedAt: string;
}

/** An installation, an upgrade or (without definitions) a removal, while it is being published. */
export interface PackageChange extends Pick<PackageRow, 'name' | 'version' | 'label' | 'hash'> {
  readonly definitions: readonly Brought[] | null;
  readonly actor: string | null;
  /** The definitions as they are once it is published; null: gone. */
  readonly expects: readonly { readonly key: string; readonly hash: string | null }[];
}

/** What is kept of packages. */
export interface PackageStore {
  list(): Promise<readonly PackageRow[]>;
  /** What a package brought, in the order in which it did; nothing where it is not installed. */
  brought(name: string): Promise<readonly Brought[]>;
  /** Which package owns a definition, by key. */
  owners(): Promise<ReadonlyMap<string, string>>;
  /** Writes down what is about to be published. */
  begin(change: PackageChange): Promise<void>;
  /** Changes that were begun and neither finished nor given up. */
  begun(): Promise<readonly PackageChange[]>;
  /** What was begun is in force. */
  finish(change: PackageChange): Promise<void>;
  giveUp(name: string): Promise<void>;
}
