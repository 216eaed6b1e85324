import { ArrowRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationForm, InvitationBoard } from './InvitationPictures.js';
import { TemplatesDialog } from './TemplatesDialog.js';
import css from './invitation.module.css';

/** Where nobody has made a module yet: the two ways to begin, and what comes after. */
export function Invitation({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation();
  const [templates, setTemplates] = useState(false);
  return (
    <section className={css['invitation']} aria-label={t('invitation.title')}>
      <header>
        <h2>{t('invitation.title')}</h2>
        <p>{t('invitation.detail')}</p>
      </header>
      <div className={css['ways']}>
        <Way
          picture={<InvitationForm />}
          title={t('invitation.own')}
          detail={t('invitation.ownDetail')}
          go={t('designer.newModule')}
          onGo={onNew}
        />
        <Way
          picture={<InvitationBoard />}
          title={t('invitation.ready')}
          detail={t('invitation.readyDetail')}
          go={t('invitation.readyGo')}
          onGo={() => setTemplates(true)}
        />
      </div>
      <ol className={css['steps']}>
        {(['design', 'publish', 'use'] as const).map((step) => (
          <li key={step}>{t(`invitation.step.${step}`)}</li>
        ))}
      </ol>
      {templates ? <TemplatesDialog onClose={() => setTemplates(false)} /> : null}
    </section>
  );
}

interface WayProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly go: string;
  readonly onGo: () => void;
}

function Way({ picture, title, detail, go, onGo }: WayProps) {
  return (
    <button type="button" className={css['way']} onClick={onGo}>
      {picture}
      <strong>{title}</strong>
      <small>{detail}</small>
      <span className={css['go']}>
        {go} <ArrowRight size={14} aria-hidden />
      </span>
    </button>
  );
}
