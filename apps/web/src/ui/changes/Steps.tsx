import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import css from './changes.module.css';

/** What is done in the database, in words, with the time of what takes some; the statements for those who read them. */
export function Steps({ impact: { steps, ddl } }: { readonly impact: Pick<DraftImpact, 'steps' | 'ddl'> }) {
  const { t } = useTranslation();
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'steps',
          label: t('publish.ddl', { count: ddl.length }),
          children: (
            <ol className={css['steps']}>
              {steps.map(({ sql, message, online, seconds }) => (
                <li key={sql}>
                  <span>{message}</span>
                  <small className="num">
                    {[
                      ...(seconds >= 1 ? [t('changes.takes', { count: Math.ceil(seconds) })] : []),
                      ...(online ? [] : [t('changes.locks')]),
                    ].join(' · ')}
                  </small>
                  <code className="ellipsis" title={sql}>
                    {sql}
                  </code>
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
