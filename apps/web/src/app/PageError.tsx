import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ProblemState } from '../ui/ProblemState.js';

/** A page that failed while it loaded or rendered. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ProblemState error={error} retry={retry} />;
}
