import { describe, expect, it, jest } from '@jest/globals';
import { Inbox } from 'lucide-react';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmptyState } from './EmptyState.js';
import { Icon } from './Icon.js';
import { OptionTag } from './OptionTag.js';
import { SkeletonRows } from './SkeletonRows.js';
import { SortableRows } from './SortableRows.js';
import { Tabs } from './Tabs.js';
import { UserAvatar } from './UserAvatar.js';
import { WordsProvider } from './words.js';

const words = {
  loading: 'One moment',
  capsLock: 'Caps Lock is on',
  order: {
    howTo: 'Space takes it',
    at: (label: string, number: number, count: number) => `${label}: ${number}/${count}`,
    done: (label: string, number: number) => `${label} is ${number}`,
    cancelled: (label: string) => `${label} stays`,
  },
};

describe('shared components', () => {
  it('say what they wait for, in the words they are given', () => {
    const rows = renderToStaticMarkup(h(WordsProvider, { value: words }, h(SkeletonRows, { rows: 3 })));
    expect(rows).toContain('role="status" aria-label="One moment"');
    expect(rows.match(/class="row"/g)).toHaveLength(3);
  });

  it('refuse to be silent where nobody gives them words', () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => renderToStaticMarkup(h(SkeletonRows))).toThrow(/WordsProvider/);
    silenced.mockRestore();
  });

  it('tell in the given words how rows are put in order', () => {
    const row = { key: 'a', content: 'First', moveLabel: 'Move First', removeLabel: '' };
    const rows = renderToStaticMarkup(
      h(WordsProvider, { value: words }, h(SortableRows, { rows: [row], onOrder: () => undefined })),
    );
    expect(rows).toContain('aria-label="Move First"');
    expect(rows).not.toMatch(/draggable item/);
  });

  it('let one tab alone be reached by the tab key', () => {
    const tabs = [
      { key: 'a', label: 'First' },
      { key: 'b', label: 'Second' },
    ];
    const html = renderToStaticMarkup(h(Tabs, { tabs, active: 'b', label: 'Pages', onChoose: () => undefined }));
    expect(html).toMatch(/role="tablist" aria-label="Pages"/);
    expect(html).toMatch(/aria-selected="false" tabindex="-1">First/);
    expect(html).toMatch(/aria-selected="true" tabindex="0">Second/);
  });

  it('show an option in its hue, and a colour nobody knows in grey', () => {
    expect(renderToStaticMarkup(h(OptionTag, { label: 'Won', color: 'green', dot: true }))).toContain(
      'var(--hue-green-solid)',
    );
    expect(renderToStaticMarkup(h(OptionTag, { label: 'Won', color: 'no such hue' }))).toContain('var(--hue-gray-bg)');
  });

  it('draw an icon for any name an admin may have kept', () => {
    expect(renderToStaticMarkup(h(Icon, { name: 'settings' }))).toContain('lucide-settings');
    expect(renderToStaticMarkup(h(Icon, { name: 'no such icon' }))).toContain('<svg');
  });

  it('hide the letters of an avatar from those who hear the name beside it', () => {
    expect(renderToStaticMarkup(h(UserAvatar, { name: 'Emma Fischer', size: 32 }))).toMatch(/^<span aria-hidden.*>EF</);
  });

  it('announce a failure and only mention an emptiness', () => {
    const state = (role?: 'alert') =>
      renderToStaticMarkup(h(EmptyState, { icon: Inbox, title: 'Nothing', detail: 'Yet', ...(role ? { role } : {}) }));
    expect(state()).toContain('role="status"');
    expect(state('alert')).toContain('role="alert"');
  });
});
