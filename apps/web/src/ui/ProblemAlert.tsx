import { Alert } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../lib/describe-problem.js';

/** A refused action, above what it was asked from. */
export function ProblemAlert({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const { title, detail } = describeProblem(error, t);
  const icon = <CircleAlert size={16} strokeWidth={1.75} aria-hidden />;
  return <Alert type="error" showIcon icon={icon} title={title} description={detail || undefined} role="alert" />;
}
