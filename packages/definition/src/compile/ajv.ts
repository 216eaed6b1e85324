import { _, Ajv2020, type KeywordCxt, type Options } from 'ajv/dist/2020.js';
import { ANNOTATIONS, SCALE_KEYWORD } from '@mokuai/field-types';
import { FILLED } from './input-schema.js';

/** ajv that knows the keywords of value schemas. Both are written as code, so that compiled validators need no import. */
export function newAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, ...options });
  ajv.addVocabulary([...ANNOTATIONS]);
  ajv.addKeyword({
    keyword: SCALE_KEYWORD,
    type: 'number',
    schemaType: 'number',
    code: (cxt: KeywordCxt) => cxt.fail(_`+${cxt.data}.toFixed(${cxt.schema}) !== ${cxt.data}`),
  });
  ajv.addKeyword({
    keyword: FILLED,
    schemaType: 'boolean',
    code: (cxt: KeywordCxt) => {
      const { data } = cxt;
      cxt.fail(
        _`${data} === null || (typeof ${data} == "string" ? ${data}.trim() === "" : Array.isArray(${data}) && ${data}.length === 0)`,
      );
    },
  });
  return ajv;
}
