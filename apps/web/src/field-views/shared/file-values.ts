/** One uploaded file of a value. */
export interface FileValue {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export const filesOf = (value: unknown): readonly FileValue[] =>
  Array.isArray(value) ? (value as readonly FileValue[]) : [];

/** Where the bytes of a file are. */
export const contentOf = ({ id }: FileValue): string => `/api/files/${id}/content`;

/** Where a small copy of a picture is: for a row, or for a card. */
export const thumbnailOf = ({ id }: FileValue, size: 'small' | 'large'): string =>
  `/api/files/${id}/thumbnail?size=${size}`;

export const namesOf = (value: unknown): string =>
  filesOf(value)
    .map(({ name }) => name)
    .join(', ');
