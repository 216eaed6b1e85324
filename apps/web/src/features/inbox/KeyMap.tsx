import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './inbox.module.css';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'approve'],
  ['R', 'reject'],
  ['C', 'comment'],
  ['/', 'search'],
  ['?', 'map'],
] as const;

/** What the keys do here. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open width={440} title={t('inbox.keyMap')} footer={null} onCancel={onClose}>
      <dl className={css['keyMap']}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`inbox.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
