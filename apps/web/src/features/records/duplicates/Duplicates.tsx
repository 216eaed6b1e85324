import { lazy, Suspense } from 'react';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { duplicatesOf } from '../../../lib/duplicates.js';
import { learn } from '../../../lib/i18n.js';

const Notice = lazy(async () => (await Promise.all([import('./DuplicateNotice.js'), learn('duplicates')]))[0]);
const Dialog = lazy(async () => (await Promise.all([import('./DuplicateDialog.js'), learn('duplicates')]))[0]);

interface DuplicatesProps {
  readonly module: EffectiveModule;
  /** What there is already of what is being filled in. */
  readonly found?: readonly DuplicateMatch[];
  /** Why a save was refused. */
  readonly refusal?: unknown;
  readonly saving?: boolean;
  readonly onAllow?: (rules: readonly string[]) => void;
  readonly onBack?: () => void;
}

/** What is there already: above the form while it is filled in, and before everything else once a save was refused for it. */
export function Duplicates({ module, found = [], refusal, saving = false, onAllow, onBack }: DuplicatesProps) {
  const refused = duplicatesOf(refusal);
  return (
    <Suspense>
      {found.length > 0 ? <Notice module={module} found={found} /> : null}
      {refused && onAllow && onBack ? (
        <Dialog module={module} found={refused} saving={saving} onAllow={onAllow} onCancel={onBack} />
      ) : null}
    </Suspense>
  );
}
