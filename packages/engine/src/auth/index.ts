export { AccountWriter } from './account-writer.js';
export { actorOf, capabilitiesOf } from './actor-of.js';
export { meOf } from './me.js';
export type {
  AccountRow,
  AuthStore,
  NewSession,
  PasswordHasher,
  Profile,
  RandomBytes,
  SessionRow,
  Throttle,
} from './ports.js';
export { Preferences } from './preferences.js';
export { Sessions, type Session } from './sessions.js';
export { SetUp, type FirstAdmin, type SetUpPorts } from './set-up.js';
export { SESSION_LIFE, SignIn, type SignInPorts } from './sign-in.js';
