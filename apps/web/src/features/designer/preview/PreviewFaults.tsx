import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { DocumentLink } from '../../../ui/changes/DocumentLink.js';
import css from './preview-window.module.css';

interface PreviewFaultsProps {
  readonly errors: DraftImpact['errors'];
  readonly onLeave: () => void;
}

/** Why there is nothing to look at, each with the way to where it is put right. */
export function PreviewFaults({ errors, onLeave }: PreviewFaultsProps) {
  const { t } = useTranslation();
  return (
    <section className={css['faults']} role="alert">
      <h3>
        <TriangleAlert size={16} aria-hidden /> {t('preview.faulty')}
      </h3>
      <p>{t('preview.faultyDetail')}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.kind}/${error.name}${error.path}${error.code}`}>
            <span>{error.message}</span>
            <small>
              {t(`publish.kind.${error.kind}`)} <code>{error.name + error.path}</code>
            </small>
            <DocumentLink kind={error.kind} name={error.name} onLeave={onLeave}>
              {t('preview.fix')}
            </DocumentLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
