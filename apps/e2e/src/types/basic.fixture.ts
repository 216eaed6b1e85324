import { daysFromNow, inFull, isoDay, sameMinute } from './days.fixture.js';
import { flipped, formatted } from './inputs.fixture.js';
import { emptiness, ofEnds, ofOrder, ofParts, ofText } from './operators.fixture.js';
import { between, chosen, dated, lasting, listed, typed } from './place.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

const yesterday = daysFromNow(-1);
const today = daysFromNow(0);
const LATER = '2099-01-02';
const recent = isoDay(daysFromNow(-3));

/** Texts, numbers and times. */
export const BASIC: Readonly<Record<string, TypeCase>> = {
  text: {
    settings: { 'Maximum length': typed('60'), 'Help text': typed('One line is enough') },
    defines: { maxLength: 60, help: { en: 'One line is enough' } },
    first: { fill: typed('Hello world'), value: 'Hello world', reads: 'Hello world' },
    second: 'Zebra crossing',
    change: { fill: typed('Good morning'), value: 'Good morning', reads: 'Good morning' },
    operators: ofText('Hello world', 'LLO', 'hell', 'WORLD'),
  },
  long_text: {
    first: {
      fill: typed('Two lines,\nof which this is one'),
      value: 'Two lines,\nof which this is one',
      reads: 'Two lines, of which this is one',
    },
    second: 'Something else',
    change: { fill: typed('One line'), value: 'One line', reads: 'One line' },
    operators: ofEnds('which', 'two', 'one'),
  },
  rich_text: {
    first: { fill: formatted('Clean rooms'), value: '<p><strong>Clean rooms</strong></p>', reads: 'Clean rooms' },
    second: '<p>Something else</p>',
    change: { fill: formatted('New halls'), value: '<p><strong>New halls</strong></p>', reads: 'New halls' },
    operators: ofParts('clean'),
  },
  integer: {
    settings: { Minimum: typed('-5') },
    defines: { min: -5 },
    first: { fill: typed('1200'), value: 1200, reads: '1,200' },
    second: 34_000,
    change: { fill: typed('-5'), value: -5, reads: '-5' },
    operators: ofOrder(typed('1200'), typed('34000'), listed('1200', '34000')),
  },
  number: {
    settings: { Decimals: typed('3') },
    defines: { scale: 3 },
    first: { fill: typed('1.25'), value: 1.25, reads: '1.250' },
    second: 7.5,
    change: { fill: typed('2'), value: 2, reads: '2.000' },
    operators: ofOrder(typed('1.25'), typed('7.5'), listed('1.25', '7.5')),
  },
  date: {
    first: { fill: dated(isoDay(yesterday)), value: isoDay(yesterday), reads: inFull(yesterday) },
    second: LATER,
    change: { fill: dated(isoDay(today)), value: isoDay(today), reads: inFull(today) },
    operators: {
      eq: [dated(isoDay(yesterday)), '1'],
      ne: [dated(isoDay(yesterday)), '23'],
      le: [dated(isoDay(yesterday)), '1'],
      ge: [dated(isoDay(yesterday)), '12'],
      between: [between(dated(isoDay(yesterday)), dated(LATER)), '12'],
      before: [dated(LATER), '1'],
      after: [dated(isoDay(yesterday)), '2'],
      within: [lasting('last_n_days'), '1'],
      ...emptiness,
    },
  },
  datetime: {
    first: {
      fill: dated(`${recent} 09:30`),
      value: new Date(`${recent}T09:30`).toISOString(),
      reads: sameMinute(daysFromNow(-3), '09:30'),
    },
    second: `${LATER}T12:00:00.000Z`,
    change: {
      fill: dated(`${recent} 18:45`),
      value: new Date(`${recent}T18:45`).toISOString(),
      reads: sameMinute(daysFromNow(-3), '18:45'),
    },
    operators: {
      on: [dated(recent), '1'],
      before: [dated(LATER), '1'],
      after: [dated(recent), '2'],
      within: [lasting('last_n_days'), '1'],
      ...emptiness,
    },
  },
  time: {
    settings: { 'With seconds': flipped },
    defines: { seconds: true },
    first: { fill: dated('09:30:15'), value: '09:30:15', reads: '09:30:15' },
    second: '17:00:00',
    change: { fill: dated('10:00:00'), value: '10:00:00', reads: '10:00:00' },
    operators: ofOrder(dated('09:30:15'), dated('17:00:00'), listed('09:30:15', '17:00')),
  },
  duration: {
    settings: { 'A bare number means': chosen('Hours') },
    defines: { unit: 'hour' },
    first: { fill: typed('1h30'), value: 5400, reads: { en: '1h 30m', 'zh-CN': '1小时30分钟' } },
    second: 36_000,
    change: { fill: typed('2'), value: 7200, reads: { en: '2h', 'zh-CN': '2小时' } },
    operators: ofOrder(typed('1:30'), typed('10'), listed('90m', '10h')),
  },
};
