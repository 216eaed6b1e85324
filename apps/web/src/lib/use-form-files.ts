import { useEffect, useRef, useState } from 'react';
import { createFormFiles, type FormFiles } from './form-files.js';
import { useUploads } from './uploads.js';

export interface FormFilesState {
  /** For the inputs of the form. */
  readonly files: FormFiles;
  /** Files on their way. */
  readonly running: number;
  /** How much of them has left, in percent. */
  readonly percent: number;
  /** Is something to be done once they have arrived? */
  readonly waiting: boolean;
  /** Fields whose files did not arrive, for which something was not done. */
  readonly unsent: readonly string[];
  /** Does something once all files have arrived: now, where none is on its way. Nothing is done where one failed. */
  readonly whenSent: (go: () => void) => void;
  /** Does not do it after all; the files go on. */
  readonly stop: () => void;
}

/** Keeps the files that are on their way into a form, so that a save does not forget them; who leaves it needs them no more. */
export function useFormFiles(): FormFilesState {
  const [files] = useState(createFormFiles);
  const all = useUploads(files.uploads);
  const [wanted, setWanted] = useState<{ readonly go: () => void }>();
  const [refused, setRefused] = useState(false);
  const done = useRef<object>(undefined);
  useEffect(() => () => files.uploads.end(), [files]);
  const onWay = all.filter(({ state }) => state !== 'failed');
  const failed = all.filter(({ state }) => state === 'failed');
  const running = onWay.length;
  const isFailed = failed.length > 0;
  useEffect(() => {
    if (!wanted || running > 0 || done.current === wanted) return;
    done.current = wanted;
    setWanted(undefined);
    setRefused(isFailed);
    if (!isFailed) wanted.go();
  }, [wanted, running, isFailed]);
  const size = onWay.reduce((sum, one) => sum + one.size, 0);
  return {
    files,
    running,
    percent: Math.min(99, Math.floor((100 * onWay.reduce((sum, { sent }) => sum + sent, 0)) / Math.max(size, 1))),
    waiting: wanted !== undefined && running > 0,
    unsent: refused ? [...new Set(failed.map(({ place }) => place))] : [],
    whenSent: (go) => {
      if (running > 0 || isFailed) setWanted((before) => before ?? { go });
      else go();
    },
    stop: () => setWanted(undefined),
  };
}
