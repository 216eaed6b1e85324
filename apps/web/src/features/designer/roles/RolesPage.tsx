import { useTranslation } from 'react-i18next';
import { KindStudio } from '../studio/KindStudio.js';
import { RolesEditor } from './RolesEditor.js';

/** Who may do what in the whole application, edited in the whole window. */
export function RolesPage() {
  const { t } = useTranslation();
  return <KindStudio kind="role" icon="shield-check" title={t('roles.title')} Editor={RolesEditor} />;
}
