import { lazy, Suspense, useEffect } from 'react';
import { useCreateRequests } from '../lib/create-in-place.js';
import { learn } from '../lib/i18n.js';
import { useRowMenu } from '../lib/row-menu.js';
import { useDuplicateQuestion } from '../lib/duplicates.js';
import { show, useOverlay } from './overlays.js';

const loadPalette = () => import('./palette/Palette.js');
const Palette = lazy(() => loadPalette().then((m) => ({ default: m.Palette })));
const KeyMap = lazy(() => import('./KeyMap.js').then((m) => ({ default: m.KeyMap })));
const QuickCreate = lazy(() => import('./QuickCreate.js').then((m) => ({ default: m.QuickCreate })));

const CreateInPlace = lazy(() => import('./CreateInPlace.js').then((m) => ({ default: m.CreateInPlace })));

const RowMenu = lazy(async () => {
  const [menu] = await Promise.all([import('../features/records/buttons/RowMenu.js'), learn('buttons', 'duplicates')]);
  return { default: menu.RowMenu };
});

const DuplicateAnswer = lazy(async () => {
  const [{ DuplicateAnswer: answer }] = await Promise.all([import('./DuplicateAnswer.js'), learn('duplicates')]);
  return { default: answer };
});

const PATIENCE_MS = 2000;
const close = () => show(null);

/** What lies over every page: palette, keyboard map, a new record, a question. Their code comes when they are first wanted. */
export function Overlays() {
  const overlay = useOverlay();
  const requests = useCreateRequests();
  const question = useDuplicateQuestion();
  const menu = useRowMenu();
  // The palette opens at once because it is there already when the page has come to rest.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => close, []);
  return (
    <Suspense>
      {overlay?.kind === 'palette' ? <Palette onClose={close} /> : null}
      {overlay?.kind === 'keys' ? <KeyMap onClose={close} /> : null}
      {overlay?.kind === 'create' ? <QuickCreate module={overlay.module} onClose={close} /> : null}
      {requests.map((request, index) => (
        <CreateInPlace key={index} request={request} />
      ))}
      {menu ? <RowMenu key={`${menu.id}/${menu.x}/${menu.y}`} request={menu} /> : null}
      {question ? <DuplicateAnswer question={question} /> : null}
    </Suspense>
  );
}
