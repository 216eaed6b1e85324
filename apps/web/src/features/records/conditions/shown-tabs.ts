import type { EffectiveLayout, EffectivePlacement, EffectiveSection } from '@mokuai/contract';

/** A tab of which something is shown, with its place among all tabs of the layout. */
export interface ShownTab {
  readonly index: number;
  readonly label: string;
  readonly sections: readonly EffectiveSection[];
}

/** Words that stand by themselves among the sections. */
export const isHelp = ({ note, fields }: EffectiveSection): boolean => note !== undefined && fields.length === 0;

/**
 * The tabs as the conditions of the layout leave them; what is empty then is gone. `stays`: fields that no condition hides,
 * such as those that a form cannot be sent without.
 */
export const shownTabs = (
  tabs: EffectiveLayout['tabs'],
  holds: (condition: unknown) => boolean,
  stays: (field: string) => boolean = () => false,
): readonly ShownTab[] =>
  tabs.flatMap(({ label, visibleWhen, sections }, index) => {
    const whole = holds(visibleWhen);
    const left = sections.flatMap((section): EffectiveSection[] => {
      const open = whole && holds(section.visibleWhen);
      const isShown = ({ field, visibleWhen: when }: EffectivePlacement): boolean =>
        (open && holds(when)) || stays(field);
      const fields = section.fields.filter(isShown);
      if (isHelp(section)) return open ? [section] : [];
      return fields.length > 0 ? [{ ...section, fields }] : [];
    });
    return left.length > 0 ? [{ index, label, sections: left }] : [];
  });
