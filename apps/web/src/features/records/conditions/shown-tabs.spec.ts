import { describe, expect, it } from '@jest/globals';
import type { EffectiveLayout } from '@mokuai/contract';
import { shownTabs } from './shown-tabs.js';

const place = (field: string, visibleWhen?: string) => ({ field, span: 1, ...(visibleWhen && { visibleWhen }) });
const section = (label: string, fields: ReturnType<typeof place>[], visibleWhen?: string) => ({
  ...{ label, columns: 2, fields },
  ...(visibleWhen && { visibleWhen }),
});
const tabs: EffectiveLayout['tabs'] = [
  { label: 'A', sections: [section('1', [place('x'), place('y', 'never')]), section('2', [place('z')], 'never')] },
  { label: 'B', visibleWhen: 'never', sections: [section('3', [place('u'), place('v')])] },
  { label: 'C', visibleWhen: 'always', sections: [section('4', [place('w', 'never')])] },
];
const holds = (condition: unknown): boolean => condition !== 'never';
const words = (stays?: (field: string) => boolean): string =>
  shownTabs(tabs, holds, stays)
    .map(
      (tab) =>
        `${tab.index}${tab.label} ${tab.sections.map((s) => `${s.label}:${s.fields.map((f) => f.field).join('')}`).join()}`,
    ) // prettier-ignore
    .join(' | ');

describe('what the conditions of a layout leave', () => {
  it('is what holds, without sections and tabs that are empty then', () => expect(words()).toBe('0A 1:x'));

  it('keeps what has to stay, and with it its section and tab', () => {
    expect(words((field) => field === 'v' || field === 'w')).toBe('0A 1:x | 1B 3:v | 2C 4:w');
  });

  it('keeps help that stands by itself while it is for the record, and lets it go with the fields that it was about', () => {
    const note = { text: 'Mind', tone: 'info' as const };
    const help = (label: string, visibleWhen?: string) => ({ ...section(label, [], visibleWhen), note });
    const about = { ...section('c', [place('x', 'never')]), note };
    const shown = shownTabs([{ label: 'A', sections: [help('a'), help('b', 'never'), about] }], holds);
    expect(shown.flatMap((tab) => tab.sections.map(({ label }) => label))).toEqual(['a']);
  });

  it('is everything where all holds', () => {
    expect(shownTabs(tabs, () => true).flatMap((tab) => tab.sections.flatMap((s) => s.fields))).toHaveLength(6);
  });
});
