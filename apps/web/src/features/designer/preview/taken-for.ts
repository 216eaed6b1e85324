import type { TakenLayout } from '@mokuai/contract';

/** What a page has on a device for records of a business type; one that no layout names has what all others have. */
export function takenFor(
  taken: readonly TakenLayout[],
  page: TakenLayout['page'],
  device: TakenLayout['device'],
  businessType: string | null,
): TakenLayout | undefined {
  const here = taken.filter((one) => one.page === page && one.device === device);
  return here.find((one) => one.businessType === businessType) ?? here.find(({ businessType: type }) => type === null);
}
