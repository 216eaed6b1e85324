import { flipped, lines, starred } from './inputs.fixture.js';
import { emptiness, ofOrder, ofSameness, ofSets } from './operators.fixture.js';
import { chosen, listed, ticked, typed } from './place.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

const [one, two] = [1, 2].map((n) => ({ en: `Option ${n}`, 'zh-CN': `选项 ${n}` })) as [Both, Both];
interface Both {
  readonly en: string;
  readonly 'zh-CN': string;
}
const spoken = (...all: readonly Both[]): Both => ({
  en: all.map(({ en }) => en).join(' '),
  'zh-CN': all.map((each) => each['zh-CN']).join(' '),
});
const joined = (...all: readonly Both[]): Both => ({
  en: all.map(({ en }) => en).join(', '),
  'zh-CN': all.map((each) => each['zh-CN']).join(', '),
});
const yes = { en: 'Yes', 'zh-CN': '是' };
const no = { en: 'No', 'zh-CN': '否' };

/** What is chosen among a few. */
export const CHOICE: Readonly<Record<string, TypeCase>> = {
  boolean: {
    first: { fill: flipped, value: true, reads: yes },
    second: false,
    falls: true,
    change: { fill: flipped, value: false, reads: no },
    operators: { eq: [chosen(yes), '1'], ne: [chosen(yes), '23'], ...emptiness },
  },
  picklist: {
    settings: { Options: lines('Gold', 'Silver', 'Bronze', 'Iron') },
    defines: {
      options: [
        { value: 'gold', label: { en: 'Gold' } },
        { value: 'silver', label: { en: 'Silver' } },
        { value: 'bronze', label: { en: 'Bronze' } },
        { value: 'iron', label: { en: 'Iron' } },
      ],
    },
    first: { fill: chosen('Gold'), value: 'gold', reads: 'Gold' },
    second: 'silver',
    change: { fill: chosen('Bronze'), value: 'bronze', reads: 'Bronze' },
    operators: ofSameness(chosen('Gold'), ticked('Gold', 'Silver')),
  },
  multi_picklist: {
    settings: { 'Most choices': typed('2') },
    defines: { maxItems: 2 },
    first: {
      fill: ticked(two, one),
      value: ['option_1', 'option_2'],
      reads: spoken(one, two),
      inline: joined(one, two),
    },
    second: ['option_2', 'option_3'],
    change: { fill: ticked(one), value: ['option_2'], reads: two },
    operators: ofSets(ticked(one, two), ticked(two)),
  },
  tags: {
    settings: { 'Suggested tags': lines('Key account', 'Press') },
    defines: { options: [{ value: 'key_account' }, { value: 'press' }] },
    first: {
      fill: listed('key account', 'clean room'),
      value: ['key_account', 'clean room'],
      reads: 'Key account clean room',
      inline: 'Key account, clean room',
    },
    second: ['key_account'],
    change: {
      fill: listed('Press'),
      value: ['key_account', 'clean room', 'press'],
      reads: 'Key account clean room Press',
      inline: 'Key account, clean room, Press',
    },
    operators: ofSets(listed('Key account', 'clean room'), listed('key account')),
  },
  rating: {
    settings: { Stars: typed('7') },
    defines: { stars: 7 },
    first: { fill: starred(4), value: 4, reads: '4/7' },
    second: 6,
    change: { fill: starred(7), value: 7, reads: '7/7' },
    operators: ofOrder(typed('4'), typed('6'), listed('4', '6')),
  },
  color: {
    first: { fill: typed('#2F6BFF'), value: '#2f6bff', reads: '#2f6bff' },
    second: '#ffaa00',
    change: { fill: typed('#0c0'), value: '#00cc00', reads: '#00cc00' },
    operators: ofSameness(typed('#2F6BFF'), listed('2f6bff', '#fa0')),
  },
};
