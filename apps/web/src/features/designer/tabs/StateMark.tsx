import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { AnyDocument } from '@mokuai/definition';
import { OptionTag } from '@mokuai/ui';

/** Says that a document is not live, or not as it is live. */
function StateMark({ state }: { readonly state: 'new' | 'changed' }) {
  const { t } = useTranslation();
  return <OptionTag label={t(`designer.mark.${state}`)} color={state === 'new' ? 'green' : 'orange'} />;
}

/** The mark of a document beside what is live of it; none where both say the same. */
export function stateMark(live: DefinitionEntry | undefined, document: AnyDocument) {
  if (!live) return <StateMark state="new" />;
  return JSON.stringify(live.document) === JSON.stringify(document) ? null : <StateMark state="changed" />;
}
