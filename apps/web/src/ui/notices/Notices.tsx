import AppContext, { type useAppProps } from 'antd/es/app/context.js';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { NoticeHolderProps } from './NoticeHolder.js';

/** What is forwarded of each; nobody needs what the calls give back. */
const METHODS = {
  message: ['info', 'success', 'error', 'warning', 'loading', 'open', 'destroy'],
  notification: ['info', 'success', 'error', 'warning', 'open', 'destroy'],
  modal: ['info', 'success', 'error', 'warning', 'confirm'],
} as const;

/** Who does something is told soon how it went, also that the server is gone, from which code would not come any more. */
const HANDS = ['pointerdown', 'keydown'] as const;

type Anyhow = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * Toasts, notices and confirmations, for `useNotices` and antd's `App.useApp` below it. Their code comes with the
 * first press of a button or key, or with the first that is shown.
 */
export function Notices({ children }: { readonly children: ReactNode }) {
  const [Holder, setHolder] = useState<ComponentType<NoticeHolderProps>>();
  const ready = useRef<(api: useAppProps) => void>(undefined);
  const api = useMemo(() => new Promise<useAppProps>((resolve) => void (ready.current = resolve)), []);
  const fetched = useRef(false);
  const fetch = useCallback((): void => {
    if (fetched.current) return;
    fetched.current = true;
    import('./NoticeHolder.js').then(
      (module) => setHolder(() => module.NoticeHolder),
      // The next notice asks again.
      () => (fetched.current = false),
    );
  }, []);
  useEffect(() => {
    for (const name of HANDS) addEventListener(name, fetch, { once: true, passive: true });
    return () => {
      for (const name of HANDS) removeEventListener(name, fetch);
    };
  }, [fetch]);
  const value = useMemo(() => {
    const forwards = (part: keyof typeof METHODS) =>
      METHODS[part].map((name) => [
        name,
        (...args: readonly unknown[]) => {
          fetch();
          return api.then((all) => (all[part] as unknown as Anyhow)[name]?.(...args));
        },
      ]);
    const parts = (Object.keys(METHODS) as (keyof typeof METHODS)[]).map((part) => [
      part,
      Object.fromEntries(forwards(part)),
    ]);
    return Object.fromEntries(parts) as useAppProps;
  }, [api, fetch]);
  return (
    <AppContext value={value}>
      {children}
      {Holder ? <Holder onReady={(all) => ready.current?.(all)} /> : null}
    </AppContext>
  );
}
