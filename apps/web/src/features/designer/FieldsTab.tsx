import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { AnyDocument, LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { Canvas, type Selection } from './canvas/Canvas.js';
import { definitionsQuery } from './data/definitions.js';
import { useFieldTypeCode } from './data/field-type-code.js';
import { useFaults } from './data/use-faults.js';
import { Palette } from './Palette.js';
import { PropertiesPanel } from './properties/PropertiesPanel.js';
import {
  addField,
  addSection,
  NEW_SECTION,
  fieldOf,
  newModule,
  placeField,
  removeField,
  unusedFields,
  type ModuleDesign,
  type Place,
} from './state/design.js';
import { LayoutSwitcher } from './layouts/LayoutSwitcher.js';
import { followModule, layoutsOf } from './layouts/layouts.js';
import { RelatedBlocks } from './related/RelatedBlocks.js';
import { newField } from './state/new-field.js';
import { deskKey, documentsOn, withDocument } from './state/desk.js';
import type { TabProps } from './tabs/tab.js';
import { useLocalText } from './use-local-text.js';
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

/** Palette, canvas and properties of a module's form. */
export function FieldsTab({ session, module, types, published: live }: TabProps) {
  const layouts = layoutsOf(session.desk, module.name);
  const { layout: layoutName = 'default' } = route.useSearch();
  const navigate = useNavigate();
  const layout = layouts.find((one) => one.name === layoutName) ?? layouts[0];
  const design: ModuleDesign = useMemo(() => ({ module, layout: layout ?? fallbackLayout(module) }), [module, layout]);
  const change = (next: ModuleDesign, key?: string, beside?: AnyDocument): void => {
    const before = beside ? withDocument(session.desk, beside) : session.desk;
    const desk = next.module === module ? before : followModule(withDocument(before, next.module), module, next.module);
    session.change(next.layout === design.layout ? desk : withDocument(desk, next.layout), key);
  };
  const published = useMemo(() => {
    const entry = live.get(deskKey('module', module.name));
    return new Set(((entry?.document as ModuleDocument | undefined)?.fields ?? []).map((field) => field.name));
  }, [live, module.name]);
  const faultsOf = useFaults(session);
  const { t } = useTranslation();
  const say = useLocalText();
  const { fieldType } = useFieldTypeCode();
  const { modal } = App.useApp();
  const [tab, setTab] = useState(0);
  const [selection, setSelection] = useState<Selection>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  // From the keyboard fields are added with Enter and moved with the tools of their card.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));

  const faults = useMemo(() => {
    const found = new Map<string, string>();
    for (const { path, message } of faultsOf('module', module.name)) {
      const [root, index] = path.split('/').slice(1);
      const field = root === 'fields' ? module.fields[Number(index)]?.name : undefined;
      if (field && !found.has(field)) found.set(field, message);
    }
    return found;
  }, [faultsOf, module]);

  const shownTab = design.layout.tabs[tab] ? tab : 0;
  const endOfForm = (): Place => {
    const sections = design.layout.tabs[shownTab]?.sections ?? [];
    const at =
      selection?.kind === 'section' && selection.tab === shownTab
        ? selection.section
        : Math.max(sections.length - 1, 0);
    return { tab: shownTab, section: at, index: sections[at]?.fields.length ?? 0 };
  };
  const modules = useQuery(definitionsQuery('module')).data;
  const add = (type: FieldTypeEntry, place: Place): void => {
    const { field, rule } = newField(type, {
      label: fieldType(type.name)?.label,
      module,
      modules: (modules ?? []).filter((one) => one.state !== 'removed').map((one) => one.name),
      rules: documentsOn(session.desk, 'numbering').map((one) => one.name),
    });
    change(addField(design, field, place), undefined, rule);
    setSelection({ kind: 'field', name: field.name });
  };
  const remove = (name: string): void => {
    if (design.module.titleField === name) return;
    const next = removeField(design, name);
    const go = (): void => {
      change(next);
      setSelection(null);
    };
    if (!published.has(name)) return go();
    modal.confirm({
      title: t('designer.removePublished', { field: say(fieldOf(design, name)?.label, name) }),
      content: t('designer.removePublishedDetail'),
      okText: t('designer.remove'),
      okButtonProps: { danger: true },
      onOk: go,
    });
  };
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setDragged(null);
    const place = over?.data.current as Place | undefined;
    if (!place) return;
    const [kind, name] = String(active.id).split(':') as [string, string];
    if (kind === 'field') {
      change(placeField(design, name, place));
      setSelection({ kind: 'field', name });
      return;
    }
    const type = types.find((entry) => entry.name === name);
    if (type) add(type, place);
  };
  const draggedLabel = (): string => {
    const [kind, name] = (dragged ?? ':').split(':') as [string, string];
    return kind === 'type'
      ? (types.find((type) => type.name === name)?.label ?? '')
      : say(fieldOf(design, name)?.label, name);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={onDragEnd}
    >
      <div className={css['columns']}>
        <Palette
          types={types}
          unused={unusedFields(design)}
          onAdd={(type) => add(type, endOfForm())}
          onShow={(name) => {
            change(placeField(design, name, endOfForm()));
            setSelection({ kind: 'field', name });
          }}
        />
        <Canvas
          design={design}
          types={types}
          tab={shownTab}
          onTab={setTab}
          selection={selection}
          onSelect={setSelection}
          onChange={change}
          onRemove={remove}
          faults={faults}
          published={published}
          toolbar={
            <LayoutSwitcher
              session={session}
              module={module}
              layout={design.layout}
              onChoose={(name) => {
                void navigate({ to: '.', search: (now) => ({ ...now, layout: name }), replace: true });
                setTab(0);
                setSelection(null);
              }}
            />
          }
          below={
            <RelatedBlocks
              module={module}
              layout={design.layout}
              onChange={(layout, key) => change({ ...design, layout }, key)}
              onAddSection={() => {
                const { sections = [] } = design.layout.tabs[shownTab] ?? {};
                change(addSection(design, shownTab, sections.length, NEW_SECTION));
                setSelection({ kind: 'section', tab: shownTab, section: sections.length });
              }}
            />
          }
        />
        <PropertiesPanel
          design={design}
          types={types}
          selection={selection}
          onChange={change}
          onSelect={setSelection}
          published={published}
          faults={faults}
        />
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged ? <div className={css['overlay']}>{draggedLabel()}</div> : null}
      </DragOverlay>
    </DndContext>
  );
}
