import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '@mokuai/engine';

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords as argon2id, hashed off the main thread. */
export const argon2Hasher: PasswordHasher = {
  hash: (password) => hash(password, OPTIONS),
  verify: (stored, password) => verify(stored, password),
};
