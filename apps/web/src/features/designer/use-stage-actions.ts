import { App } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from './canvas/selection.js';
import type { StageActions } from './canvas/stage.js';
import { usePlacedField } from './data/use-placed-field.js';
import {
  addHelp,
  addSection,
  addTab,
  copyField,
  fieldOf,
  hideField,
  NEW_HELP,
  NEW_SECTION,
  NEW_TAB,
  placeField,
  placeOf,
  removeField,
  setSpan,
  type ModuleDesign,
} from './state/design.js';
import { neighbour, stepField } from './state/places.js';
import { useLocalText } from './use-local-text.js';

interface Given {
  readonly design: ModuleDesign;
  readonly narrow: boolean;
  /** Fields that are live: to remove one is asked about. */
  readonly isLive: (field: string) => boolean;
  readonly change: (design: ModuleDesign, key?: string) => void;
  readonly select: (selection: Selection) => void;
  readonly showTab: (tab: number) => void;
  readonly openProperties: () => void;
  readonly focus: (selector: string, select?: 'all') => void;
  readonly tell: (words: string) => void;
}

/** The card of a field, for the focus to go to. */
export const cardOf = (field: string): string => `[data-field="${CSS.escape(field)}"] > button`;

/** Settings begin with the words of what is selected. */
export const FIRST_SETTING = '[data-properties] input:not([type=radio])';

/** What is done to fields and sections on the canvas: one object as long as the page is open, so that cards stay as drawn. */
export function useStageActions(given: Given): StageActions {
  const { t } = useTranslation();
  const say = useLocalText();
  const { modal } = App.useApp();
  const placed = usePlacedField(given.design);
  const latest = useRef({ ...given, t, say, modal, placed });
  useEffect(() => {
    latest.current = { ...given, t, say, modal, placed };
  });
  return useMemo((): StageActions => {
    const labelOf = (name: string): string => latest.current.say(latest.current.placed(name)?.label, name);
    const go = (name: string): void => {
      latest.current.select({ kind: 'field', name });
      latest.current.focus(cardOf(name));
    };
    const follow = (design: ModuleDesign, name: string): void => {
      const { change, showTab, tell } = latest.current;
      const place = placeOf(design, name);
      change(design);
      if (place) showTab(place.tab);
      go(name);
      tell(latest.current.t('carry.moved', { field: labelOf(name), number: (place?.index ?? 0) + 1 }));
    };
    const gone = (design: ModuleDesign, name: string, words: string): void => {
      const { change, select, tell, focus, design: before } = latest.current;
      const place = placeOf(before, name);
      const next =
        place && (neighbour(before.layout.tabs, place, 'right') ?? neighbour(before.layout.tabs, place, 'left'));
      const stays = next !== undefined && placeOf(before, next)?.tab === place?.tab;
      change(design);
      select(stays ? { kind: 'field', name: next } : null);
      if (stays) focus(cardOf(next));
      tell(words);
    };
    return {
      select: (selection) => latest.current.select(selection),
      openProperties: () => latest.current.openProperties(),
      change: (design, key) => latest.current.change(design, key),
      showTab: (tab) => latest.current.showTab(tab),
      place: (name, place) => follow(placeField(latest.current.design, name, place), name),
      nudge: (name, step) => {
        const { design, narrow } = latest.current;
        const own = placeOf(design, name);
        if (!own) return;
        follow(placeField(design, name, stepField(design.layout.tabs, own, step, narrow ? 1 : undefined)), name);
      },
      look: (name, step) => {
        const { design, narrow, showTab } = latest.current;
        const own = placeOf(design, name);
        const next = own && neighbour(design.layout.tabs, own, step, narrow ? 1 : undefined);
        if (next === undefined) return;
        showTab(placeOf(design, next)?.tab ?? 0);
        go(next);
      },
      copy: (name) => {
        const { design, change, focus, select, tell, t: words } = latest.current;
        if (!fieldOf(design, name)) return;
        const copy = copyField(design, name);
        change(copy.design);
        select({ kind: 'field', name: copy.name });
        focus(cardOf(copy.name));
        tell(words('carry.copied', { field: labelOf(name) }));
      },
      hide: (name) => {
        const { design, t: words } = latest.current;
        gone(hideField(design, name), name, words('carry.hidden', { field: labelOf(name) }));
      },
      remove: (name) => {
        const { design, isLive, modal: dialog, t: words } = latest.current;
        if (!fieldOf(design, name) || design.module.titleField === name) return;
        const field = labelOf(name);
        const go = (): void => gone(removeField(latest.current.design, name), name, words('carry.removed', { field }));
        if (!isLive(name)) return go();
        void dialog.confirm({
          title: words('designer.removePublished', { field }),
          content: words('designer.removePublishedDetail'),
          okText: words('designer.remove'),
          cancelText: words('action.cancel'),
          okButtonProps: { danger: true },
          onOk: go,
        });
      },
      widen: (name) => {
        const { design, change } = latest.current;
        const own = placeOf(design, name);
        const section = own && design.layout.tabs[own.tab]?.sections[own.section];
        if (!section) return;
        const span = section.fields[own.index]?.span ?? 1;
        change(setSpan(design, name, (span >= (section.columns ?? 2) ? 1 : span + 1) as 1 | 2 | 3 | 4));
      },
      addSection: ({ tab, section }) => {
        const { design, change, select } = latest.current;
        change(addSection(design, tab, section, NEW_SECTION));
        select({ kind: 'section', tab, section });
      },
      addHelp: ({ tab, section }) => {
        const { design, change, select } = latest.current;
        change(addHelp(design, tab, section, NEW_HELP));
        select({ kind: 'section', tab, section });
      },
      addTab: () => {
        const { design, change, select, showTab } = latest.current;
        const tab = design.layout.tabs.length;
        change(addTab(design, NEW_TAB, NEW_SECTION));
        showTab(tab);
        select({ kind: 'tab', tab });
      },
    };
  }, []);
}
