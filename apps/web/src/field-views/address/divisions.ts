import { useQuery } from '@tanstack/react-query';

/** A province, a city or a district with what it is divided into. */
export interface Division {
  readonly value: string;
  readonly label: string;
  readonly children?: readonly Division[];
}

type Names = Readonly<Record<string, string>>;

/** The divisions of China by their codes, of which the first two digits are the province's and the first four the city's. */
export function divisionsFrom(provinces: Names, cities: Names, districts: Names): readonly Division[] {
  const below = (names: Names, digits: number): ReadonlyMap<string, readonly [string, string][]> => {
    const found = new Map<string, [string, string][]>();
    for (const [code, name] of Object.entries(names)) {
      const parent = code.slice(0, digits);
      found.set(parent, [...(found.get(parent) ?? []), [code, name]]);
    }
    return found;
  };
  const ofProvince = below(cities, 2);
  const ofCity = below(districts, 4);
  const leaf = (value: string, children: readonly Division[]): Division =>
    children.length > 0 ? { value, label: value, children } : { value, label: value };
  return Object.entries(provinces).map(([code, province]) =>
    leaf(
      province,
      (ofProvince.get(code.slice(0, 2)) ?? []).map(([cityCode, city]) =>
        leaf(
          city,
          (ofCity.get(cityCode.slice(0, 4)) ?? []).map(([, district]) => leaf(district, [])),
        ),
      ),
    ),
  );
}

/** The divisions of China; none until they have come. */
export function useDivisions(): { readonly divisions: readonly Division[]; readonly loading: boolean } {
  const { data, isPending } = useQuery({
    queryKey: ['divisions'],
    queryFn: async () => {
      const { areaList } = await import('@vant/area-data');
      return divisionsFrom(areaList.province_list, areaList.city_list, areaList.county_list);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return { divisions: data ?? [], loading: isPending };
}
