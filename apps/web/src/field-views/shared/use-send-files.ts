import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField } from '@mokuai/contract';
import { describeProblem } from '../../lib/describe-problem.js';
import { formatSize } from '../../lib/format-size.js';
import { usePreferences } from '../../lib/preferences.js';
import { upload } from '../../lib/upload.js';
import { filesOf, type FileValue } from './file-values.js';

/** A file on its way. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  /** Why it did not get there. */
  readonly error: string | undefined;
}

/** Sends files for a field; each becomes part of the value as it arrives, of a field of one in place of what was there. */
export function useSendFiles(field: EffectiveField, value: unknown, onChange: (value: unknown) => void) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const count = useRef(0);
  const cancels = useRef(new Map<number, AbortController>());
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  // Who leaves the form needs them no more.
  useEffect(() => {
    const open = cancels.current;
    return () => open.forEach((one) => one.abort());
  }, []);
  const change = (key: number, part: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number): void => {
    cancels.current.delete(key);
    setSending((all) => all.filter((one) => one.key !== key));
  };
  const { module = '', most = 1, maxBytes = null } = field.files ?? {};

  const one = async (file: File): Promise<void> => {
    const key = ++count.current;
    const tooLarge = maxBytes !== null && file.size > maxBytes;
    const error = tooLarge ? t('files.tooLarge', { size: formatSize(maxBytes, locale) }) : undefined;
    setSending((all) => [...all, { key, name: file.name, size: file.size, sent: 0, error }]);
    if (tooLarge) return;
    const stop = new AbortController();
    cancels.current.set(key, stop);
    try {
      const path = `/files/${module}/${field.name}?${new URLSearchParams({ name: file.name })}`;
      const sent = await upload<FileValue>(path, file, { signal: stop.signal, onSent: (bytes) => change(key, { sent: bytes }) }); // prettier-ignore
      drop(key);
      const before = most === 1 ? [] : filesOf(latest.current.value);
      const next = [...before, sent];
      latest.current.value = next;
      latest.current.onChange(next);
    } catch (problem) {
      if (!stop.signal.aborted) change(key, { error: describeProblem(problem, t).title });
    }
  };
  return {
    sending,
    send(files: readonly File[]): void {
      const room = most === 1 ? 1 : most - filesOf(latest.current.value).length - sending.length;
      for (const file of files.slice(0, Math.max(room, 0))) void one(file);
    },
    /** Ends one on its way, or puts a failed one away. */
    cancel(key: number): void {
      cancels.current.get(key)?.abort();
      drop(key);
    },
  };
}
