import { describe, expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type AnyDocument, type Model } from '@mokuai/definition';
import type { AuthStore, SessionRow } from './ports.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

const role = (capabilities: readonly string[]): AnyDocument =>
  ({ kind: 'role', name: 'sales', capabilities, modules: {} }) as AnyDocument;
const modelWith = (revision: number, capabilities: readonly string[]): Model =>
  compileModel(revision, [...BUILTIN, role(capabilities)]);

const ROW: SessionRow = {
  id: 's1',
  userId: 'u1',
  expiresAt: 100_000,
  roles: ['sales', 'gone'],
  locale: 'zh-CN',
  timeZone: null,
  department: null,
};

function world() {
  const state = {
    row: ROW as SessionRow | undefined,
    reads: 0,
    now: 0,
    model: modelWith(1, ['audit']),
    gate: Promise.resolve(),
  };
  const store = {
    async sessionByToken() {
      state.reads += 1;
      const { row } = state;
      await state.gate;
      return row;
    },
  } as unknown as AuthStore;
  const models = { current: () => state.model, refresh: () => Promise.resolve(state.model) };
  return { state, sessions: new Sessions(store, models, () => state.now) };
}

describe('Sessions', () => {
  it('asks the database once per half minute and token', async () => {
    const { state, sessions } = world();
    for (const now of [0, 10_000, 29_999]) {
      state.now = now;
      expect((await sessions.resolve('t'))?.actor).toMatchObject({
        userId: 'u1',
        roles: ['sales'],
        locale: 'zh-CN',
        engine: false,
      });
    }
    expect(state.reads).toBe(1);
    state.now = 30_000;
    await sessions.resolve('t');
    expect(state.reads).toBe(2);
  });

  it('does not outlive the session in memory', async () => {
    const { state, sessions } = world();
    state.now = 99_000;
    await sessions.resolve('t');
    state.now = 100_000;
    state.row = undefined;
    expect(await sessions.resolve('t')).toBeUndefined();
  });

  it('gives the rights that roles have in the Model of now', async () => {
    const { state, sessions } = world();
    expect([...(await sessions.resolve('t'))!.actor.capabilities]).toEqual(['audit']);
    state.model = modelWith(2, ['design']);
    expect([...(await sessions.resolve('t'))!.actor.capabilities]).toEqual(['design']);
    expect(state.reads).toBe(1);
  });

  it('does not keep what was read before it was told to forget', async () => {
    const { state, sessions } = world();
    let open = (): void => undefined;
    state.gate = new Promise((resolve) => (open = resolve));
    const resolving = sessions.resolve('t');
    state.row = undefined;
    sessions.forget('u1');
    open();
    expect(await resolving).toBeUndefined();
    expect(await sessions.resolve('t')).toBeUndefined();
  });

  it('tells its listeners, until they stop listening', async () => {
    const { sessions } = world();
    let told = 0;
    const stop = sessions.onForget(() => (told += 1));
    sessions.forget('u2');
    stop();
    sessions.forget();
    expect(told).toBe(1);
  });
});

describe('SignIn', () => {
  it('spends one password check on an unknown e-mail, as on a known one', async () => {
    const checked: string[] = [];
    const accounts: Record<string, { userId: string; passwordHash: string; active: boolean }> = {
      'ann@example.com': { userId: 'u1', passwordHash: 'hash of ann', active: true },
      'off@example.com': { userId: 'u2', passwordHash: 'hash of off', active: false },
    };
    const store = {
      countAttempt: async () => 0,
      accountByEmail: async (email: string) => accounts[email],
    } as unknown as AuthStore;
    const hasher = {
      hash: async () => 'hash of nobody',
      verify: async (hash: string) => {
        checked.push(hash);
        return hash === 'hash of off' || hash === 'hash of nobody';
      },
    };
    const { sessions } = world();
    const signIn = new SignIn({
      store,
      sessions,
      hasher,
      random: (n) => new Uint8Array(n),
      newId: () => 'id',
      clock: () => 0,
    });
    for (const email of ['ann@example.com', 'off@example.com', 'nobody@example.com'])
      await expect(signIn.login(email, 'x', '::1')).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(checked).toEqual(['hash of ann', 'hash of off', 'hash of nobody']);
  });
});
