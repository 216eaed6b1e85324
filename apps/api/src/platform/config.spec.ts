import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const BASE = { DATABASE_URL: 'postgres://x' };
const SECRET = 'x'.repeat(32);

describe('readConfig', () => {
  it('refuses to run in production on no secret, or on a short one anywhere', () => {
    expect(() => readConfig({ ...BASE, NODE_ENV: 'production' })).toThrow('SECRET_KEY is missing');
    expect(() => readConfig({ ...BASE, SECRET_KEY: 'changeme' })).toThrow('at least 32');
    expect(readConfig({ ...BASE, NODE_ENV: 'production', SECRET_KEY: SECRET }).secretKey).toBe(SECRET);
  });

  it('makes up a secret of its own elsewhere', () => {
    expect(readConfig(BASE).secretKey).not.toBe(readConfig(BASE).secretKey);
    expect(readConfig(BASE).secretKey.length).toBeGreaterThanOrEqual(32);
  });

  it.each([
    [{}, 'DATABASE_URL'],
    [{ ...BASE, PORT: 'x' }, 'PORT'],
    [{ ...BASE, TIME_ZONE: 'Mars/Base' }, 'TIME_ZONE'],
    [{ ...BASE, ADMIN_EMAIL: 'a@example.com' }, 'belong together'],
  ])('says what is wrong with %j', (env, words) => expect(() => readConfig(env)).toThrow(words));

  it('has defaults for the rest', () => {
    expect(readConfig({ ...BASE, ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'p' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
      demo: false,
      admin: { email: 'a@example.com', password: 'p' },
    });
  });
});
