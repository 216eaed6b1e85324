import { expect, it } from '@jest/globals';
import { areaList } from '@vant/area-data';
import { divisionsFrom } from './divisions.js';

it('divides China into provinces, cities and districts', () => {
  const divisions = divisionsFrom(areaList.province_list, areaList.city_list, areaList.county_list);
  const path = (...names: string[]) =>
    names.reduce<typeof divisions | undefined>(
      (level, name) => level?.find(({ value }) => value === name)?.children ?? [],
      divisions,
    );
  expect(divisions).toHaveLength(34);
  expect(path('广东省', '深圳市')?.map(({ value }) => value)).toContain('南山区');
  expect(path('北京市', '北京市')?.map(({ value }) => value)).toContain('朝阳区');
  expect(divisions.every(({ children }) => (children?.length ?? 0) > 0)).toBe(true);
});
