import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../lib/problem.js';
import css from './packages.module.css';

const SHOWN = 20;

const faultsOf = (error: unknown) =>
  error instanceof ApiProblem ? error.errors.filter(({ path }) => path !== '') : [];

/** Is the file itself to blame, so that trying again does not help? */
export const isFaulty = (error: unknown): boolean => faultsOf(error).length > 0;

/** What is wrong with a file, each with the place in it. */
export function Faults({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const faults = faultsOf(error);
  if (faults.length === 0) return null;
  return (
    <section className={css['faults']} aria-label={t('packages.faults', { count: faults.length })}>
      <h3>{t('packages.faults', { count: faults.length })}</h3>
      <ul>
        {faults.slice(0, SHOWN).map(({ path, code, message }) => (
          <li key={path + code}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN ? <p>{t('packages.moreFaults', { count: faults.length - SHOWN })}</p> : null}
    </section>
  );
}
