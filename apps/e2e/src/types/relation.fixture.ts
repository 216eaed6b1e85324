import { ofSameness, ofSets } from './operators.fixture.js';
import { chosen, first, found, typed, type World } from './place.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

const partner = (n: number) => (world: World) => world.partners[n]!.name;
const partnerId = (n: number) => (world: World) => world.partners[n]!.id;
const user = (n: number) => (world: World) => world.users[n]!.name;
const userId = (n: number) => (world: World) => world.users[n]!.id;
const department = (n: number) => (world: World) => world.departments[n]!.name;
const departmentId = (n: number) => (world: World) => world.departments[n]!.id;
const both =
  (of: (n: number) => (world: World) => string, separator: string) =>
  (world: World): string =>
    `${of(0)(world)}${separator}${of(1)(world)}`;
const MODULE = { 'Module *': found('Types partner') };

/** What points at other records. */
export const RELATION: Readonly<Record<string, TypeCase>> = {
  lookup: {
    settings: { ...MODULE, 'When the other record is deleted': chosen('Empty this field') },
    defines: { target: 'types_partner', onDelete: 'clear' },
    first: { fill: found(partner(0)), value: partnerId(0), reads: partner(0) },
    second: partnerId(1),
    change: { fill: found(partner(2)), value: partnerId(2), reads: partner(2) },
    operators: ofSameness(found(partner(0)), found(partner(0), partner(1))),
  },
  multi_lookup: {
    settings: { ...MODULE, 'Most records': typed('3') },
    defines: { target: 'types_partner', maxItems: 3 },
    first: {
      fill: found(partner(0), partner(1)),
      value: (world) => [partnerId(0)(world), partnerId(1)(world)],
      reads: both(partner, ' '),
      cell: (world) => `${partner(0)(world)} +1`,
      inline: both(partner, ', '),
    },
    second: (world) => [partnerId(1)(world), partnerId(2)(world)],
    change: { fill: found(partner(0)), value: (world) => [partnerId(1)(world)], reads: partner(1) },
    operators: ofSets(found(partner(0), partner(1)), found(partner(1))),
  },
  master_detail: {
    settings: { 'Part of *': found('Types partner') },
    defines: { target: 'types_partner' },
    first: { fill: found(partner(0)), value: partnerId(0), reads: partner(0) },
    second: partnerId(1),
    third: partnerId(2),
    change: { fill: found(partner(1)), value: partnerId(1), reads: partner(1) },
    operators: {
      ...ofSameness(found(partner(0)), found(partner(0), partner(1))),
      empty: [null, ''],
      not_empty: [null, '123'],
    },
  },
  user: {
    first: { fill: found(user(0)), value: userId(0), reads: user(0) },
    second: userId(1),
    change: { fill: found(user(1)), value: userId(1), reads: user(1) },
    operators: { ...ofSameness(first('user.who', 'user.me'), found(user(0), user(1))), ne: [found(user(0)), '23'] },
  },
  multi_user: {
    settings: { 'Most people': typed('4') },
    defines: { maxItems: 4 },
    first: {
      fill: found(user(0), user(1)),
      value: (world) => [userId(0)(world), userId(1)(world)],
      reads: both(user, ' '),
      cell: (world) => `${user(0)(world)} +1`,
      inline: both(user, ', '),
    },
    second: (world) => [userId(1)(world)],
    change: { fill: found(user(0)), value: (world) => [userId(1)(world)], reads: user(1) },
    operators: { ...ofSets(found(user(0), user(1)), found(user(1))), in: [first('user.who', 'user.me'), '1'] },
  },
  department: {
    // Every record has the department of its owner.
    label: { en: 'Served by', 'zh-CN': '服务部门' },
    first: { fill: found(department(0)), value: departmentId(0), reads: department(0) },
    second: departmentId(1),
    change: { fill: found(department(1)), value: departmentId(1), reads: department(1) },
    operators: ofSameness(found(department(0)), found(department(0), department(1))),
  },
};
