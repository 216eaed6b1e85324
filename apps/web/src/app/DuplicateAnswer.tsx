import DuplicateDialog from '../features/records/duplicates/DuplicateDialog.js';
import type { DuplicateQuestion } from '../lib/duplicates.js';

/** Asks whether a change of a list or a board is meant although there is the same already. */
export const DuplicateAnswer = ({ question: { module, found, answer } }: { readonly question: DuplicateQuestion }) => (
  <DuplicateDialog module={module} found={found} saving={false} onAllow={answer} onCancel={() => answer(undefined)} />
);
