import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShortcutList } from '../lib/shortcuts.js';
import { Keys } from '../ui/Keys.js';
import css from './key-map.module.css';

const GROUPS = ['general', 'page', 'go'] as const;

/** All shortcuts that are heard now. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const all = useShortcutList();
  return (
    <Modal open onCancel={onClose} footer={null} width={760} title={t('keys.title')}>
      <div className={css['columns']}>
        {GROUPS.map((group) => {
          const mine = all.filter((shortcut) => shortcut.group === group);
          if (mine.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`keys.${group}`)}</h3>
              <dl>
                {mine.map(({ keys, label }) => (
                  <div key={keys} className={css['line']}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <p className={css['quiet']}>{t('keys.quiet')}</p>
    </Modal>
  );
}
