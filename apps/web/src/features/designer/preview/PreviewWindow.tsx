import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Segmented, Select } from 'antd';
import { Info, Monitor, Smartphone, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleDocument } from '@mokuai/definition';
import { OptionTag, SkeletonRows, usePhone } from '@mokuai/ui';
import { previewQuery } from '../../../lib/drafts.js';
import { hear, PREVIEW_PAGES, tell, type PreviewScene } from '../../../lib/preview-frame.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { definitionsQuery } from '../data/definitions.js';
import { useLocalText } from '../use-local-text.js';
import { PreviewFaults } from './PreviewFaults.js';
import { RecordPicker } from './RecordPicker.js';
import { takenFor } from './taken-for.js';
import { TakenLayout } from './TakenLayout.js';
import css from './preview-window.module.css';

interface PreviewWindowProps {
  readonly module: string;
  readonly label: string;
  readonly onClose: () => void;
}

type Device = 'desktop' | 'phone';

/** The drafts of a module at work: its pages with real records, on a desk or a phone, with the rights of a role. Nothing can be saved. */
export function PreviewWindow({ module, label, onClose }: PreviewWindowProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const onPhone = usePhone();
  const [device, setDevice] = useState<Device>('desktop');
  const [scene, setScene] = useState<PreviewScene>({ page: 'detail' });
  const { data: preview, error, refetch } = useQuery(previewQuery(module, scene.role));
  const [shownType, setShownType] = useState<string | null>(null);
  const { data: roles } = useQuery(definitionsQuery('role'));
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    if (frame.current?.contentWindow) tell(frame.current.contentWindow, { preview: 'scene', scene });
  }, [scene]);
  useEffect(
    () =>
      hear(
        () => frame.current?.contentWindow,
        (message) => {
          if (message.preview === 'shown') setShownType(message.businessType);
          if (message.preview === 'page') setScene((now) => ({ ...now, page: message.page }));
          const to = frame.current?.contentWindow;
          if (message.preview === 'ready' && to) tell(to, { preview: 'scene', scene: latest.current });
        },
      ),
    [],
  );
  const errors = preview?.errors ?? [];
  const types = [...new Set((preview?.taken ?? []).flatMap(({ businessType }) => businessType ?? []))];
  const hasRecord = scene.page === 'detail' || scene.page === 'edit';
  return (
    <Modal
      open
      footer={null}
      closable={false}
      width="100%"
      className={css['modal'] ?? ''}
      title={t('preview.title', { module: label })}
      onCancel={onClose}
    >
      <div className={css['window']}>
        <header className={css['bar']}>
          <h2 aria-hidden className="ellipsis">
            {t('preview.title', { module: label })}
          </h2>
          <OptionTag label={t('preview.draft')} color="orange" />
          <Segmented<PreviewScene['page']>
            aria-label={t('preview.page')}
            value={scene.page}
            onChange={(page) => setScene({ ...scene, page })}
            options={PREVIEW_PAGES.map((value) => ({ value, label: t(`layouts.short.${value}`) }))}
          />
          {hasRecord && preview?.published ? (
            <RecordPicker module={module} value={scene.record} onChange={(record) => setScene({ ...scene, record })} />
          ) : null}
          {!hasRecord && types.length > 0 ? (
            <Select
              className={css['role'] ?? ''}
              aria-label={t('preview.businessType')}
              value={scene.businessType ?? ''}
              onChange={(type: string) => setScene({ ...scene, businessType: type === '' ? undefined : type })}
              options={[
                { value: '', label: t('preview.noBusinessType') },
                ...types.map((type) => ({ value: type, label: type })),
              ]}
            />
          ) : null}
          <i />
          {onPhone ? null : (
            <Segmented<Device>
              aria-label={t('preview.device')}
              value={device}
              onChange={setDevice}
              options={[
                {
                  value: 'desktop',
                  label: <Monitor size={16} aria-label={t('preview.desktop')} />,
                  title: t('preview.desktop'),
                },
                {
                  value: 'phone',
                  label: <Smartphone size={16} aria-label={t('preview.phone')} />,
                  title: t('preview.phone'),
                },
              ]}
            />
          )}
          <Select
            className={css['role'] ?? ''}
            aria-label={t('preview.role')}
            value={scene.role ?? ''}
            onChange={(role: string) => setScene({ ...scene, role: role === '' ? undefined : role })}
            options={[
              { value: '', label: t('preview.asMyself') },
              ...(roles ?? [])
                .filter((one) => one.state !== 'removed')
                .map((one) => ({
                  value: one.name,
                  label: t('preview.asRole', { role: say((one.document as RoleDocument).label, one.name) }),
                })),
            ]}
          />
          <Button type="text" icon={<X size={16} aria-hidden />} aria-label={t('preview.close')} onClick={onClose} />
        </header>
        <p className={css['note']}>
          <Info size={14} aria-hidden />
          {t(preview?.published === false ? 'preview.noteNew' : 'preview.note')}
          {preview && preview.published && preview.pending.length > 0
            ? t('preview.pending', { count: preview.pending.length })
            : null}
          {scene.role === undefined ? null : t('preview.roleNote')}
          {preview?.module ? (
            <b className={css['taken']}>
              <TakenLayout
                taken={takenFor(preview.taken, scene.page, onPhone ? 'phone' : device, shownType)}
                roles={(roles ?? []).map((one) => one.document as RoleDocument)}
              />
            </b>
          ) : null}
        </p>
        <div className={css['stage']} data-device={onPhone ? 'desktop' : device}>
          {error && !preview ? <ProblemState error={error} retry={() => void refetch()} /> : null}
          {!preview && !error ? <SkeletonRows rows={8} /> : null}
          {errors.length > 0 ? <PreviewFaults errors={errors} onLeave={onClose} /> : null}
          {preview && errors.length === 0 ? (
            <iframe
              ref={frame}
              src={`/preview/${encodeURIComponent(module)}`}
              title={t('preview.frame', { module: label })}
            />
          ) : null}
        </div>
      </div>
    </Modal>
  );
}
