import { useTranslation } from 'react-i18next';
import { ButtonList } from '../buttons/ButtonList.js';
import { HighlightList } from './HighlightList.js';
import { PathProperties } from './PathProperties.js';
import type { PartProps } from './PropertiesPanel.js';
import css from '../designer.module.css';
import own from './conditions.module.css';

/** What stands at the top of the record page: the fields in sight, what can be done, and the way that records go. */
export function HeadProperties(props: PartProps) {
  const { t } = useTranslation();
  const { design, language, onChange } = props;
  return (
    <>
      <HighlightList design={design} onChange={onChange} />
      <section className={own['section']} aria-label={t('layouts.buttons.title')}>
        <h3>{t('layouts.buttons.title')}</h3>
        <ButtonList session={props.session} design={design} onChange={onChange} />
      </section>
      <section className={`${own['section']} ${css['head'] ?? ''}`}>
        <PathProperties design={design} language={language} onChange={onChange} />
      </section>
    </>
  );
}
