import { Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './views.module.css';

interface ViewDialogProps {
  readonly title: string;
  readonly label: string;
  /** Whether everyone shall have it; undefined where that is not asked. */
  readonly shared: boolean | undefined;
  readonly onSave: (label: string, shared: boolean) => Promise<unknown>;
  readonly onClose: () => void;
}

const MOST_LETTERS = 80;

/** Asks what a view is called, and whom it is for. */
export function ViewDialog({ title, label: given, shared: asked, onSave, onClose }: ViewDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [label, setLabel] = useState(given);
  const [shared, setShared] = useState(asked ?? false);
  const [saving, setSaving] = useState(false);
  const ready = label.trim() !== '';
  return (
    <Modal
      open
      width={440}
      title={title}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: saving, htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <form
        id={id}
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready || saving) return;
          setSaving(true);
          void onSave(label.trim(), shared).finally(() => setSaving(false));
        }}
      >
        <label htmlFor={`${id}-label`}>{t('views.label')}</label>
        <Input
          id={`${id}-label`}
          value={label}
          maxLength={MOST_LETTERS}
          onChange={(event) => setLabel(event.target.value)}
          autoFocus
        />
        {asked === undefined ? null : (
          <>
            <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
              {t('views.everyone')}
            </Checkbox>
            <small>{t(shared ? 'views.everyoneDetail' : 'views.meDetail')}</small>
          </>
        )}
      </form>
    </Modal>
  );
}
