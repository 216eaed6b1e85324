import pg from 'pg';

const asText = (value: string): string => value;

/**
 * How values of Postgres become values of JavaScript. Cheap on purpose: instants, dates and decimals stay text
 * (records leave Postgres as JSON text anyway), `bigint` becomes a number (ours stay far below 2^53).
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    switch (oid) {
      case 20: // bigint
        return Number;
      case 1082: // date
      case 1114: // timestamp
      case 1184: // timestamptz
        return asText;
      default:
        return pg.types.getTypeParser(oid, 'text');
    }
  }) as pg.CustomTypesConfig['getTypeParser'],
};
