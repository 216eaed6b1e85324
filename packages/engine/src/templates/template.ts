import type { LocalText } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';

/** What `template.json` says of a template. */
export interface TemplateManifest {
  readonly name: string;
  readonly version: string;
  readonly schemaVersion: 1;
  readonly label: LocalText;
  readonly description?: LocalText;
  /** Users of its data who can sign in, in a demonstration. */
  readonly accounts?: readonly { readonly user: string; readonly password: string }[];
}

/** Records of one module, as a data file holds them. */
export interface TemplateData {
  readonly module: string;
  /** false: the records are written without waking workflows. */
  readonly workflows?: boolean;
  readonly records: readonly SampleRecord[];
  /** Values for records of earlier files, which could not yet refer to what came after them. */
  readonly changes?: readonly SampleRecord[];
}

/** A record under the name that others refer to it by. */
export interface SampleRecord {
  readonly ref: string;
  readonly data: Readonly<Record<string, Json>>;
}

/** A ready-made application. */
export interface Template {
  readonly manifest: TemplateManifest;
  readonly definitions: readonly unknown[];
  /** In the order in which the records are to be made. */
  readonly data: readonly TemplateData[];
}

/** Where templates come from. */
export interface TemplateSource {
  list(): Promise<readonly TemplateManifest[]>;
  load(name: string): Promise<Template | undefined>;
}
