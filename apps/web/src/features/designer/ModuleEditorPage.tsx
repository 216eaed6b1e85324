import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { ArrowLeft, CloudCheck, CloudAlert, CloudUpload, Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import { describeProblem } from '../../lib/describe-problem.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Icon } from '../../ui/Icon.js';
import { OptionTag } from '../../ui/OptionTag.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { SkeletonRows } from '../../ui/SkeletonRows.js';
import { definitionsQuery, fieldTypesQuery } from './data/definitions.js';
import { useDesign, type DesignSession } from './data/use-design.js';
import { FieldsTab } from './FieldsTab.js';
import { PublishBar } from './publish/PublishBar.js';
import { newModule } from './state/design.js';
import { useLocalText } from './use-local-text.js';
import css from './designer.module.css';

/** Everything about one module, to be changed as a draft and published. */
export function ModuleEditorPage() {
  const { module } = useParams({ from: '/shell/designer/$module' });
  const { t } = useTranslation();
  const modules = useQuery(definitionsQuery('module'));
  const layouts = useQuery(definitionsQuery('layout', module));
  const failed = modules.error ?? layouts.error;
  if (failed) {
    return (
      <Panel>
        <ProblemState error={failed} retry={() => void Promise.all([modules.refetch(), layouts.refetch()])} />
      </Panel>
    );
  }
  if (!modules.data || !layouts.data) {
    return (
      <Panel>
        <SkeletonRows />
      </Panel>
    );
  }
  const entry = modules.data.find((one) => one.name === module && one.state !== 'removed');
  if (!entry) {
    return (
      <Panel>
        <EmptyState
          icon={ArrowLeft}
          title={t('designer.noModule')}
          action={<Link to="/designer">{t('designer.allModules')}</Link>}
        />
      </Panel>
    );
  }
  return (
    <Editor
      key={module}
      entry={entry}
      layout={layouts.data.find((one) => one.name === `${module}.default` && one.state !== 'removed')}
    />
  );
}

interface EditorProps {
  readonly entry: DefinitionEntry;
  readonly layout: DefinitionEntry | undefined;
}

function Editor({ entry, layout }: EditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const document = entry.document as ModuleDocument;
  const session = useDesign(entry, layout, fallbackLayout(document));
  const { data: types } = useSuspenseQuery(fieldTypesQuery);
  const { data: live } = useQuery(definitionsQuery('module', undefined, 'published'));
  const published = new Set(
    ((live?.find((one) => one.name === entry.name)?.document as ModuleDocument | undefined)?.fields ?? []).map(
      (field) => field.name,
    ),
  );
  useShortcuts(session);
  const { module } = session.design;
  return (
    <Panel label={say(module.label, module.name)}>
      <header className={css['bar']}>
        <Link to="/designer" aria-label={t('designer.allModules')} className={css['back']}>
          <ArrowLeft size={16} aria-hidden />
        </Link>
        <span className={css['moduleSign']}>
          <Icon name={module.icon} size={16} />
        </span>
        <h1 className="ellipsis">{say(module.label, module.name)}</h1>
        <OptionTag
          label={t(`designer.state.${live?.some((one) => one.name === entry.name) ? 'published' : 'draft'}`)}
          color={published.size > 0 ? 'green' : 'orange'}
        />
        <div className={css['barEnd']}>
          <Saving session={session} />
          <Tooltip title={t('designer.undo')}>
            <Button
              type="text"
              icon={<Undo2 size={16} />}
              aria-label={t('designer.undo')}
              disabled={!session.canUndo}
              onClick={session.undo}
            />
          </Tooltip>
          <Tooltip title={t('designer.redo')}>
            <Button
              type="text"
              icon={<Redo2 size={16} />}
              aria-label={t('designer.redo')}
              disabled={!session.canRedo}
              onClick={session.redo}
            />
          </Tooltip>
        </div>
      </header>
      <FieldsTab session={session} types={types} published={published} />
      <PublishBar before={session.saveNow} module={module.name} />
    </Panel>
  );
}

const fallbackLayout = (document: ModuleDocument) => {
  const { layout } = newModule(document.name, document.label ?? document.name, '', {
    en: 'Details',
    'zh-CN': '详细信息',
  });
  const [tab] = layout.tabs;
  const section = tab?.sections[0];
  const fields = document.fields.map((field) => ({ field: field.name }));
  return section ? { ...layout, tabs: [{ ...tab, sections: [{ ...section, fields }] }] } : layout;
};

function Saving({ session: { saving } }: { readonly session: DesignSession }) {
  const { t, i18n } = useTranslation();
  const failed = saving.kind === 'failed' ? describeProblem(saving.error, t) : null;
  const Sign = failed ? CloudAlert : saving.kind === 'saved' ? CloudCheck : CloudUpload;
  const words =
    failed?.title ??
    (saving.kind === 'saved'
      ? saving.at
        ? t('designer.savedAt', { time: saving.at.toLocaleTimeString(i18n.language) })
        : t('designer.saved')
      : t('designer.saving'));
  return (
    <Tooltip title={failed?.detail}>
      <span className={css['saving']} data-failed={failed ? true : undefined} role="status">
        <Sign size={16} aria-hidden /> <span className="ellipsis">{words}</span>
      </span>
    </Tooltip>
  );
}

/** Undo and redo from the keyboard, except where an input has its own. */
function useShortcuts({ undo, redo }: DesignSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        (event.target as HTMLElement).closest('input, textarea, [contenteditable]')
      )
        return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
