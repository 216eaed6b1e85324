import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EyeOff, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Panel, SkeletonRows } from '@mokuai/ui';
import { onlyLook } from '../../lib/api.js';
import { previewQuery } from '../../lib/drafts.js';
import { hear, tell, type PreviewPage as Page, type PreviewScene } from '../../lib/preview-frame.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { PreviewForm } from './PreviewForm.js';
import { PreviewRecord } from './PreviewRecord.js';
import css from './preview.module.css';

/** Links would lead out of the preview. */
function keepInside(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest('a')) return;
  event.preventDefault();
  event.stopPropagation();
}

/** What the designer frames: one page of a module as its drafts would make it. Nothing can be saved from here. */
export function PreviewPage() {
  const { module: name } = useParams({ from: '/preview/$module' });
  const { t } = useTranslation();
  const [scene, setScene] = useState<PreviewScene>({ page: 'detail' });
  useEffect(() => onlyLook(t('preview.notSaved')), [t]);
  useEffect(() => {
    if (window.parent === window) return undefined;
    const stop = hear(
      () => window.parent,
      (message) => {
        if (message.preview === 'scene') setScene(message.scene);
      },
    );
    tell(window.parent, { preview: 'ready' });
    return stop;
  }, []);
  const goTo = (page: Page): void => {
    setScene({ ...scene, page });
    if (window.parent !== window) tell(window.parent, { preview: 'page', page });
  };
  const { data, error, refetch } = useQuery(previewQuery(name, scene.role));
  const module = data?.module;
  const key = JSON.stringify(scene);
  return (
    <div className={css['window']} onClickCapture={keepInside}>
      <Panel>
        {error && !data ? <ProblemState error={error} retry={() => void refetch()} /> : null}
        {!data && !error ? <SkeletonRows rows={10} /> : null}
        {data && !module ? (
          data.errors.length > 0 ? (
            <EmptyState icon={TriangleAlert} title={t('preview.faulty')} />
          ) : (
            <EmptyState icon={EyeOff} title={t('preview.hidden')} detail={t('preview.hiddenDetail')} />
          )
        ) : null}
        {data && module ? (
          scene.page === 'create' || scene.page === 'quick_create' ? (
            <PreviewForm key={key} module={module} page={scene.page} businessType={scene.businessType ?? null} />
          ) : (
            <PreviewRecord
              key={key}
              module={module}
              isLive={data.published}
              page={scene.page}
              wanted={scene.record}
              onPage={goTo}
            />
          )
        ) : null}
      </Panel>
    </div>
  );
}
