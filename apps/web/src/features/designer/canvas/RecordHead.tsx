import { PanelTop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlacedField } from '../data/use-placed-field.js';
import { buttonsOf, placeOfButton } from '../state/buttons.js';
import { useLocalText } from '../use-local-text.js';
import { useActions, useStage } from './stage.js';
import css from './canvas.module.css';

/** What stands at the top of the record page: the fields in sight, and how many buttons; a click goes to what is to be said of it. */
export function RecordHead() {
  const { t } = useTranslation();
  const say = useLocalText();
  const { design, selection } = useStage();
  const { select } = useActions();
  const placed = usePlacedField(design);
  const { highlights } = design.layout;
  const words = highlights?.map((name) => say(placed(name)?.label, name)).join(' · ');
  const shown = buttonsOf(design.layout).filter((button) => placeOfButton(button) === 'bar').length;
  return (
    <button
      type="button"
      className={css['recordHead']}
      aria-pressed={selection?.kind === 'head'}
      aria-label={t('layouts.head.title')}
      onClick={() => select({ kind: 'head' })}
    >
      <PanelTop size={14} aria-hidden />
      <span className="ellipsis">{words || t(highlights ? 'layouts.head.none' : 'layouts.head.automatic')}</span>
      <small className="ellipsis">{t('layouts.head.buttons', { count: shown })}</small>
    </button>
  );
}
