import { useTranslation } from 'react-i18next';
import { KindStudio } from '../studio/KindStudio.js';
import { MenuEditor } from './MenuEditor.js';

/** The navigation of the application, edited in the whole window. */
export function MenuPage() {
  const { t } = useTranslation();
  return <KindStudio kind="menu" icon="list" title={t('menuEditor.title')} Editor={MenuEditor} />;
}
