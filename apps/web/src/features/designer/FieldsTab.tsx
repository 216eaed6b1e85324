import { DndContext, DragOverlay, type Modifier } from '@dnd-kit/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { AnyDocument, LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { useNarrow, usePhone } from '@mokuai/ui';
import { Canvas } from './canvas/Canvas.js';
import { CanvasBar, type Device } from './canvas/CanvasBar.js';
import { changesOf } from './canvas/changes.js';
import type { Carried, Mark } from './canvas/carried.js';
import { DragChip, useCarriedLabel } from './canvas/DragChip.js';
import { MarkContext } from './canvas/mark-store.js';
import type { Selection } from './canvas/selection.js';
import { ActionsContext, StageContext, type Stage } from './canvas/stage.js';
import { useCarry } from './canvas/use-carry.js';
import { definitionsQuery } from './data/definitions.js';
import { useFieldTypeCode } from './data/field-type-code.js';
import { useFaults } from './data/use-faults.js';
import { LayoutSwitcher } from './layouts/LayoutSwitcher.js';
import { followModule } from './layouts/layouts.js';
import { Palette } from './Palette.js';
import { PropertiesPanel, type PropertiesPart } from './properties/PropertiesPanel.js';
import { RelatedBlocks } from './related/RelatedBlocks.js';
import { SidePane } from './SidePane.js';
import {
  addField,
  fieldOf,
  newModule,
  placeOf,
  placeSection,
  unusedFields,
  unusedSystemFields,
  type ModuleDesign,
  type Place,
} from './state/design.js';
import { newField } from './state/new-field.js';
import { deskKey, documentOn, documentsOn, withDocument } from './state/desk.js';
import type { TabProps } from './tabs/tab.js';
import { useAnnouncer } from './use-announcer.js';
import { useFocusAfter } from './use-focus-after.js';
import { cardOf, FIRST_SETTING, useStageActions } from './use-stage-actions.js';
import css from './designer.module.css';

const route = getRouteApi('/studio/designer/$module');

/** The form of a module that has none yet: all its fields in one section. */
function fallbackLayout(document: ModuleDocument): LayoutDocument {
  const { layout } = newModule(document.name, document.label ?? document.name, '', {
    en: 'Details',
    'zh-CN': '详细信息',
  });
  const [tab] = layout.tabs;
  const section = tab?.sections[0];
  const fields = document.fields.map((field) => ({ field: field.name }));
  return section ? { ...layout, tabs: [{ ...tab, sections: [{ ...section, fields }] }] } : layout;
}

/** The chip hangs just below the pointer, wherever its card was taken hold of. */
const underPointer: Modifier = ({ activatorEvent, activeNodeRect, transform }) => {
  if (!(activatorEvent instanceof MouseEvent) || !activeNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - activeNodeRect.left - 24,
    y: transform.y + activatorEvent.clientY - activeNodeRect.top - 4,
  };
};

/** Palette, canvas and properties of a module's form. */
export function FieldsTab({ session, module, types, published: live }: TabProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { layout: wanted = 'default' } = route.useSearch();
  const layout = documentOn(session.desk, 'layout', `${module.name}.${wanted}`);
  const design: ModuleDesign = useMemo(() => ({ module, layout: layout ?? fallbackLayout(module) }), [module, layout]);
  const change = (next: ModuleDesign, key?: string, beside?: AnyDocument): void => {
    const before = beside ? withDocument(session.desk, beside) : session.desk;
    const desk = next.layout === design.layout ? before : withDocument(before, next.layout);
    // The other layouts of the module follow a field to its new name, or let it go.
    session.change(
      next.module === module ? desk : followModule(withDocument(desk, next.module), module, next.module),
      key,
    );
  };
  const liveModule = live.get(deskKey('module', module.name))?.document as ModuleDocument | undefined;
  const published = useMemo(
    () => new Map((liveModule?.fields ?? []).map((field) => [field.name, field])),
    [liveModule],
  );
  const changes = useMemo(() => changesOf(module, liveModule), [module, liveModule]);
  const faults = useFieldFaults(session, module);

  const phone = usePhone();
  const drawers = useNarrow();
  const [drawer, setDrawer] = useState<'palette' | 'properties'>();
  const [device, setDevice] = useState<Device>('desktop');
  const narrow = phone || device === 'phone';
  const [tab, setTab] = useState(0);
  const shownTab = design.layout.tabs[tab] ? tab : 0;
  const sectionCount = design.layout.tabs[shownTab]?.sections.length ?? 0;
  const [chosen, setSelection] = useState<Selection>(null);
  const selection = stillThere(design, chosen);
  const [part, setPart] = useState<PropertiesPart>('settings');
  const focus = useFocusAfter();
  const { said, tell, placeWords } = useAnnouncer(design.layout.tabs);
  const openProperties = (): void => {
    if (drawers) setDrawer('properties');
    setPart('settings');
    focus(FIRST_SETTING, 'all');
  };
  const actions = useStageActions({
    design,
    narrow,
    isLive: (name) => published.has(name),
    change,
    select: setSelection,
    showTab: setTab,
    openProperties,
    focus,
    tell,
  });

  /** Where something new goes: behind what is selected, else to the end of the form. */
  const next = (): Place => {
    const own = selection?.kind === 'field' ? placeOf(design, selection.name) : undefined;
    if (own?.tab === shownTab) return { ...own, index: own.index + 1 };
    const sections = design.layout.tabs[shownTab]?.sections ?? [];
    const chosenHere = selection?.kind === 'section' && selection.tab === shownTab;
    const section = chosenHere ? selection.section : Math.max(sections.length - 1, 0);
    return { tab: shownTab, section, index: sections[section]?.fields.length ?? 0 };
  };
  const { fieldType, SYSTEM_FIELDS } = useFieldTypeCode();
  const modules = useQuery(definitionsQuery('module')).data;
  const add = (type: FieldTypeEntry, place: Place): void => {
    const { field, rule } = newField(type, {
      label: fieldType(type.name)?.label,
      module,
      modules: (modules ?? []).filter((one) => one.state !== 'removed').map((one) => one.name),
      rules: documentsOn(session.desk, 'numbering').map((one) => one.name),
    });
    change(addField(design, field, place), undefined, rule);
    setTab(place.tab);
    setSelection({ kind: 'field', name: field.name });
    setDrawer(undefined);
    tell(t('carry.added', { field: type.label }));
    // A new field wants a name first.
    openProperties();
  };
  const show = (name: string, place: Place): void => {
    setDrawer(undefined);
    actions.place(name, place);
  };

  const drop = (carried: Carried, mark: Mark): void => {
    if (carried.kind !== 'type' && carried.kind !== 'field') {
      const sections = design.layout.tabs[mark.tab]?.sections.length ?? 0;
      const place = { tab: mark.tab, section: mark.kind === 'section' ? mark.section : sections };
      if (carried.kind === 'new-help') return actions.addHelp(place);
      if (carried.kind !== 'section') return actions.addSection(place);
      const after = placeSection(design, carried, place);
      if (after !== design) setSelection(null);
      change(after);
      setTab(mark.tab);
      return tell(placeWords({ kind: 'section', ...place }));
    }
    const place = mark.kind === 'field' ? mark : endOfTab(design, mark.tab);
    if (carried.kind === 'field') return actions.place(carried.name, place);
    const type = types.find((entry) => entry.name === carried.name);
    if (type) add(type, place);
  };
  const labelOf = useCarriedLabel(design, types);
  const carry = useCarry({
    tabs: design.layout.tabs,
    tab: shownTab,
    narrow,
    start: next(),
    ownPlace: (carried) =>
      carried.kind === 'field' ? placeOf(design, carried.name) : carried.kind === 'section' ? carried : undefined,
    onTab: setTab,
    onDrop: drop,
    onTell: (event, carried, mark) => {
      tell(t(`carry.${event}`, { what: labelOf(carried), place: mark ? placeWords(mark) : '' }));
      // Back to where it stands, if tabs were opened on the way.
      const own = event === 'cancelled' && carried.kind === 'field' ? placeOf(design, carried.name) : undefined;
      if (!own || carried.kind !== 'field') return;
      setTab(own.tab);
      focus(cardOf(carried.name));
    },
    instructions: t('carry.howTo'),
  });

  const stage: Stage = useMemo(
    () => ({ design, types, tab: shownTab, selection, narrow }),
    [design, types, shownTab, selection, narrow],
  );
  const palette = (
    <Palette
      types={types}
      unused={unusedFields(design)}
      system={unusedSystemFields(design, SYSTEM_FIELDS)}
      onAdd={(type) => add(type, next())}
      onShow={(name) => show(name, next())}
      onSection={() => {
        setDrawer(undefined);
        actions.addSection({ tab: shownTab, section: sectionCount });
      }}
      onHelp={() => {
        setDrawer(undefined);
        actions.addHelp({ tab: shownTab, section: sectionCount });
      }}
      onTab={() => {
        setDrawer(undefined);
        actions.addTab();
      }}
    />
  );
  const properties = (
    <PropertiesPanel
      session={session}
      design={design}
      types={types}
      selection={selection}
      onChange={change}
      onSelect={setSelection}
      published={published}
      faults={faults}
      part={part}
      onPart={setPart}
      onLeave={() => {
        setDrawer(undefined);
        if (selection?.kind === 'field') focus(cardOf(selection.name));
      }}
    />
  );
  return (
    <DndContext {...carry.context}>
      <MarkContext value={carry.marks}>
        <StageContext value={stage}>
          <ActionsContext value={actions}>
            <div className={css['columns']} data-carrying={carry.carried ? true : undefined}>
              <SidePane
                side="left"
                label={t('designer.palette')}
                drawer={drawers}
                open={drawer === 'palette'}
                onClose={() => setDrawer(undefined)}
              >
                {palette}
              </SidePane>
              <Canvas
                device={device}
                changes={changes}
                faults={faults}
                below={
                  <RelatedBlocks
                    module={module}
                    layout={design.layout}
                    onChange={(changed, key) => change({ module, layout: changed }, key)}
                    onAddSection={() => actions.addSection({ tab: shownTab, section: sectionCount })}
                    onAddHelp={() => actions.addHelp({ tab: shownTab, section: sectionCount })}
                  />
                }
                bar={
                  <CanvasBar
                    device={device}
                    onDevice={setDevice}
                    start={
                      <LayoutSwitcher
                        session={session}
                        module={module}
                        layout={design.layout}
                        onChoose={(name) =>
                          void navigate({
                            to: '/designer/$module',
                            params: { module: module.name },
                            search: { tab: 'fields', layout: name },
                            replace: true,
                          })
                        }
                      />
                    }
                    onPalette={drawers ? () => setDrawer('palette') : undefined}
                    onProperties={drawers ? () => setDrawer('properties') : undefined}
                  />
                }
              />
              <SidePane
                side="right"
                label={t('designer.properties')}
                drawer={drawers}
                open={drawer === 'properties'}
                onClose={() => setDrawer(undefined)}
              >
                {properties}
              </SidePane>
            </div>
          </ActionsContext>
        </StageContext>
      </MarkContext>
      <DragOverlay dropAnimation={null} modifiers={[underPointer]} style={{ width: 'auto', height: 'auto' }}>
        {carry.carried && !carry.byKeys ? <DragChip carried={carry.carried} design={design} types={types} /> : null}
      </DragOverlay>
      <p className="sr-only" role="status">
        {said}
      </p>
    </DndContext>
  );
}

/** What was selected, as long as it is there: an undo may have taken it away. */
function stillThere(design: ModuleDesign, selection: Selection): Selection {
  if (selection === null || selection.kind === 'head') return selection;
  if (selection.kind === 'field')
    return fieldOf(design, selection.name) || placeOf(design, selection.name) ? selection : null;
  const tab = design.layout.tabs[selection.tab];
  return tab && (selection.kind === 'tab' || tab.sections[selection.section]) ? selection : null;
}

function endOfTab(design: ModuleDesign, tab: number): Place {
  const sections = design.layout.tabs[tab]?.sections ?? [];
  return { tab, section: Math.max(sections.length - 1, 0), index: sections.at(-1)?.fields.length ?? 0 };
}

/** First message of each field that the server found at fault. */
function useFieldFaults(session: TabProps['session'], module: ModuleDocument): ReadonlyMap<string, string> {
  const faultsOf = useFaults(session);
  return useMemo(() => {
    const found = new Map<string, string>();
    for (const { path, message } of faultsOf('module', module.name)) {
      const [root, index] = path.split('/').slice(1);
      const field = root === 'fields' ? module.fields[Number(index)]?.name : undefined;
      if (field && !found.has(field)) found.set(field, message);
    }
    return found;
  }, [faultsOf, module]);
}
