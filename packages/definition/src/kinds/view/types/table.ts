import { Type, type Static } from '@sinclair/typebox';
import { shape } from '../../schema.js';
import { common } from '../common.js';
import { viewType } from '../view-type.js';

const schema = shape({ ...common, type: Type.Literal('table') });

/** Records as rows, one below the other. */
export type TableView = Static<typeof schema>;

export const table = viewType<TableView>({ type: 'table', schema });
