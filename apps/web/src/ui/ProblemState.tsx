import { Button } from 'antd';
import { CircleAlert, Lock, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@mokuai/ui';
import { describeProblem } from '../lib/describe-problem.js';
import { ApiProblem } from '../lib/problem.js';
import { LinkButton } from './LinkButton.js';
import css from './problem-state.module.css';

interface ProblemStateProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** For a whole page: where to go when there is nothing (for this person), and what is said of it. */
  readonly gone?: { readonly to: string; readonly way: string; readonly title?: string; readonly detail?: string };
}

/** A part of a page that could not be loaded, in its place: the cause and a way to try again. */
export function ProblemState({ error, retry, gone }: ProblemStateProps) {
  const { t } = useTranslation();
  const { title, detail } = describeProblem(error, t);
  const status = error instanceof ApiProblem ? error.status : -1;
  const icon = status === 0 ? WifiOff : status === 403 || status === 404 ? Lock : CircleAlert;
  if (gone && (status === 403 || status === 404))
    return (
      <div className={css['page']}>
        <EmptyState
          icon={icon}
          title={gone.title ?? title}
          detail={gone.detail ?? detail}
          action={<LinkButton to={gone.to}>{gone.way}</LinkButton>}
          role="alert"
        />
      </div>
    );
  const reference = error instanceof ApiProblem ? error.reference : '';
  const action =
    retry || reference !== '' ? (
      <div className={css['ways']}>
        {retry ? <Button onClick={retry}>{t('action.retry')}</Button> : null}
        {reference === '' ? null : <p className={css['reference']}>{t('failure.reference', { id: reference })}</p>}
      </div>
    ) : undefined;
  return <EmptyState icon={icon} title={title} detail={detail} action={action} role="alert" />;
}
