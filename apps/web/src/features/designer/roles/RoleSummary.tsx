import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, RoleDocument } from '@mokuai/definition';
import { EmptyState, Icon, OptionTag } from '@mokuai/ui';
import { useLocalText } from '../use-local-text.js';
import { summaryOf } from './summary.js';
import css from './roles.module.css';

interface RoleSummaryProps {
  readonly role: RoleDocument;
  readonly modules: readonly ModuleDocument[];
}

/** What whoever has only this role may do, in words. */
export function RoleSummary({ role, modules }: RoleSummaryProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const comma = t('list.comma');
  const told = modules.map((module) => ({ module, summary: summaryOf(role, module) }));
  const unseen = told
    .filter(({ summary }) => !summary)
    .map(({ module }) => say(module.plural ?? module.label, module.name));
  const capabilities = role.capabilities ?? [];
  if (capabilities.includes('admin')) return <p className={css['hint']}>{t('roles.mayAll')}</p>;
  if (unseen.length === modules.length)
    return <EmptyState icon={EyeOff} title={t('roles.seesNothing')} detail={t('roles.seesNothingDetail')} />;
  return (
    <div className={css['summary']}>
      {told.map(({ module, summary }) => {
        if (!summary) return null;
        const words = (names: readonly string[]): string =>
          names.map((name) => say(module.fields.find((f) => f.name === name)?.label, name)).join(comma);
        return (
          <section key={module.name}>
            <h3>
              <Icon name={module.icon} size={16} /> {say(module.plural ?? module.label, module.name)}
            </h3>
            <ul>
              {summary.reaches.map(({ scope, operations }) => (
                <li key={scope}>
                  <OptionTag label={t(`rights.scope.${scope}`)} color={scope === 'all' ? 'blue' : 'gray'} />
                  {operations.map((one) => t(`rights.operation.${one}`)).join(comma)}
                </li>
              ))}
              {summary.flags.length > 0 ? (
                <li>
                  {t('roles.mayAlso', {
                    operations: summary.flags.map((one) => t(`rights.operation.${one}`)).join(comma),
                  })}
                </li>
              ) : null}
              {summary.hidden.length > 0 ? (
                <li>{t('roles.neverSees', { count: summary.hidden.length, fields: words(summary.hidden) })}</li>
              ) : null}
              {summary.masked.length > 0 ? (
                <li>{t('roles.seesMasked', { count: summary.masked.length, fields: words(summary.masked) })}</li>
              ) : null}
              {summary.readOnly.length > 0 ? (
                <li>{t('roles.onlyReads', { count: summary.readOnly.length, fields: words(summary.readOnly) })}</li>
              ) : null}
            </ul>
          </section>
        );
      })}
      <section>
        <h3>{t('roles.besides')}</h3>
        <ul>
          {capabilities.map((one) => (
            <li key={one}>{t(`rights.capability.${one}`)}</li>
          ))}
          {unseen.length > 0 ? <li>{t('roles.outOfSight', { modules: unseen.join(comma) })}</li> : null}
        </ul>
      </section>
    </div>
  );
}
