import { describe, expect, it } from '@jest/globals';
import { arranged } from './arranged.js';
import type { ButtonView } from './button-view.js';

const button = (key: string, more: Partial<ButtonView> = {}): ButtonView => ({
  ...{ key, label: key, icon: null, place: 'bar', onClick: () => undefined },
  ...more,
});
const keys = (list: readonly ButtonView[]): string => list.map(({ key }) => key).join('');
const shown = (device: 'desktop' | 'phone', ...buttons: ButtonView[]): string => {
  const { bar, more } = arranged(buttons, device);
  return `${keys(bar)} ${keys(more)}`;
};

describe('the buttons of a record', () => {
  const edit = button('e', { primary: true });
  const rare = button('r', { place: 'more' });
  it('stand in the order of the layout', () => {
    expect(shown('desktop', button('a'), rare, edit, button('b'))).toBe('aeb r');
    expect(shown('phone', button('a'), rare, edit)).toBe('ae r');
  });

  it('go into the menu where there is no room, those of the end first, never the primary one', () => {
    expect(shown('phone', button('a'), button('b'), rare, button('c'), edit)).toBe('ae bcr');
    expect(shown('desktop', ...[...'abcdf'].map((key) => button(key)), edit)).toBe('abcde f');
  });
});
