import type { Locale } from '@mokuai/kernel';

/** `GET /api/auth/me` and, as `user`, the answer of a sign-in. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly capabilities: readonly string[];
  readonly locale: Locale;
  /** What the user chose with `PATCH /api/auth/me {locale?, theme?, density?, tabs?}`; null: as the system. */
  readonly theme: string | null;
  /** `compact`, `default` or `comfortable`; null: never chosen. */
  readonly density: string | null;
  readonly department: { readonly id: string; readonly name: string } | null;
  /** How the user likes the views of modules to stand above their lists, by module. `PATCH {tabs: {module, order, hidden}}` sets those of one. */
  readonly tabs: Readonly<Record<string, ViewTabs>>;
}

/** Views by name, saved ones by id. What is not named stands behind the others; names that are not there any more mean nothing. */
export interface ViewTabs {
  /** The first one opens with the list. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

/** `POST /api/auth/login` */
export interface LoginAnswer {
  readonly token: string;
  readonly user: Me;
}

/** `GET /api/auth/setup`: does the first administrator still have to be made? `POST` the same path with {name, email, password, locale}. */
export interface SetupState {
  readonly needed: boolean;
  /** Demo accounts a sign-in page may offer (only in demo mode). */
  readonly demo: readonly {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    readonly role: string;
  }[];
}

/** `GET /api/app`. Labels are already in the user's language. */
export interface AppInfo {
  readonly revision: number;
  readonly locale: Locale;
  /** The organisation's IANA zone: "today" is its today. */
  readonly timeZone: string;
  readonly name: string;
  readonly menu: readonly MenuEntry[];
  readonly modules: readonly {
    readonly name: string;
    readonly label: string;
    readonly plural: string;
    readonly icon: string | null;
    readonly create: boolean;
  }[];
  readonly unread: number;
  readonly todo: number;
}

export interface MenuEntry {
  readonly label: string;
  readonly icon: string | null;
  readonly module?: string;
  readonly view?: string;
  readonly items?: readonly MenuEntry[];
}

/** RFC 9457, as every refused request is answered. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly {
    readonly path: string;
    readonly code: string;
    readonly message: string;
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
  /** 409 of a stale version: the record as it is now. */
  readonly current?: unknown;
  /** 409 of what is there already: by each rule (`DuplicateMatch`). */
  readonly duplicates?: unknown;
}

/** One entry of `GET /api/notifications` → `{data: Notification[], unread, page: {next}}`; `POST /api/notifications/read {ids?}` (all without ids). `GET /api/events` (SSE) sends `event: notification` when something new waits (ask again for what), and `event: revision` with `{revision}` after a publish. */
export interface Notification {
  readonly id: string;
  readonly created_at: string;
  readonly read: boolean;
  readonly title: string;
  readonly body: string;
  readonly module: string | null;
  readonly record: string | null;
  readonly approval: string | null;
}
