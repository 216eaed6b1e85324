/** `GET /api/definitions?kind=&module=&state=` → `{data: DefinitionEntry[]}`; `GET /api/definitions/:kind/:name` → one. Module-bound kinds are addressed `<module>.<name>`. */
export interface DefinitionEntry {
  readonly kind: string;
  readonly name: string;
  /** published: as it runs · draft: changed or new · removed: a removal is drafted. */
  readonly state: 'published' | 'draft' | 'removed';
  /** For `If-Match` (also sent as ETag). */
  readonly etag: string;
  readonly document: unknown;
}

/** `GET /api/drafts`: what publishing would do. */
export interface DraftImpact {
  readonly revision: number;
  readonly changes: readonly {
    readonly kind: string;
    readonly name: string;
    readonly change: 'added' | 'changed' | 'removed';
    readonly details: readonly {
      readonly path: string;
      readonly change: 'added' | 'changed' | 'removed';
      readonly from?: unknown;
      readonly to?: unknown;
    }[];
  }[];
  readonly ddl: readonly string[];
  readonly errors: readonly {
    readonly kind: string;
    readonly name: string;
    readonly path: string;
    readonly code: string;
    readonly message: string;
  }[];
  /** What is lost, with the exact string that `confirm` must hold. */
  readonly losses: readonly { readonly confirm: string; readonly message: string; readonly rows: number }[];
}

/** `POST /api/publish` */
export interface PublishAnswer {
  readonly revision: number;
  readonly changes: number;
}

/** `GET /api/revisions` → `{data: RevisionEntry[]}` */
export interface RevisionEntry {
  readonly revision: number;
  readonly published_at: string;
  readonly published_by: string | null;
  readonly message: string | null;
  readonly changes: number;
}

/** `GET /api/templates` → `{data: TemplateItem[]}`. `POST /api/templates/:name/install` takes `{records?: boolean}`: its records too, unless false. */
export interface TemplateItem {
  readonly name: string;
  readonly version: string;
  readonly label: string;
  readonly description: string;
  /** The version that is installed. */
  readonly installed: string | null;
}

/** `GET /api/field-types`: the designer's palette. `settings` is a JSON Schema whose properties carry `x-label: {en, zh-CN}`. */
export interface FieldTypeEntry {
  readonly name: string;
  readonly label: string;
  readonly group: 'basic' | 'choice' | 'relation' | 'business';
  readonly icon: string;
  readonly settings: Readonly<Record<string, unknown>>;
}
