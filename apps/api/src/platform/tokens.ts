/** Injection tokens of the ports that the composition root wires; their types stand beside them. */
export const CONFIG = Symbol('ApiConfig');
/** `Database` of `@mokuai/engine`. */
export const DATABASE = Symbol('Database');
/** `Models` of `@mokuai/engine`. */
export const MODELS = Symbol('Models');
/** `Clock` of `@mokuai/kernel`. */
export const CLOCK = Symbol('Clock');
/** `() => string`: makes record ids. */
export const NEW_ID = Symbol('newId');
/** `Sessions` of `@mokuai/engine`: token → actor, cached. */
export const SESSIONS = Symbol('Sessions');
/** `AuthStore` of `@mokuai/engine`. */
export const AUTH_STORE = Symbol('AuthStore');
/** `RecordReader` of `@mokuai/engine`. */
export const RECORD_READER = Symbol('RecordReader');
/** `RecordSearch` of `@mokuai/engine`. */
export const RECORD_SEARCH = Symbol('RecordSearch');
/** `RecordWriter` of `@mokuai/engine`. */
export const RECORD_WRITER = Symbol('RecordWriter');
/** `Signals`: hears NOTIFY of other processes. */
export const SIGNALS = Symbol('Signals');
/** `SignIn` of `@mokuai/engine`. */
export const SIGN_IN = Symbol('SignIn');
/** `Platform`: all of the above, for what closes them. */
export const PLATFORM = Symbol('Platform');
/** `EffectiveModules` of `@mokuai/engine`. */
export const EFFECTIVE_MODULES = Symbol('EffectiveModules');
/** `Badges` of `@mokuai/engine`: what waits for a user. */
export const BADGES = Symbol('Badges');
/** `Preferences` of `@mokuai/engine`. */
export const PREFERENCES = Symbol('Preferences');
/** `SetUp` of `@mokuai/engine`: the first administrator. */
export const SET_UP = Symbol('SetUp');
/** `DemoAccounts`: accounts that the sign-in page may offer. */
export const DEMO_ACCOUNTS = Symbol('DemoAccounts');
/** `Definitions`: drafts, publishing and the published Model. */
export const DEFINITIONS = Symbol('Definitions');
/** `Templates` of `@mokuai/engine`. */
export const TEMPLATES = Symbol('Templates');
/** `Idempotency` of `@mokuai/engine`. */
export const IDEMPOTENCY = Symbol('Idempotency');
/** `RulePreviews` of `@mokuai/engine`. */
export const RULE_PREVIEWS = Symbol('RulePreviews');
