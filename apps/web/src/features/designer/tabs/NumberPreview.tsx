import { useMemo, useState } from 'react';
import { dynamicDefaultOf } from '@mokuai/expression';
import { useTranslation } from 'react-i18next';
import { checkNumbering, numberParts, previewNumbers } from '@mokuai/numbering';
import type { ModuleDocument, NumberingDocument } from '@mokuai/definition';
import { useFieldTypeCode, type FieldTypeCode } from '../data/field-type-code.js';
import { Sheet } from './Sheet.js';
import css from './tabs.module.css';

const SHOWN = 5;

/** A value that a field could have: its default, its first option, else its type's first example. */
function sampleOf({ fieldType }: FieldTypeCode, module: ModuleDocument, name: string) {
  const field = module.fields.find((one) => one.name === name);
  if (!field) return undefined;
  const options = (field as { readonly options?: readonly { readonly value: string }[] }).options;
  const [example] = fieldType(field.type)?.examples ?? [];
  const plain = dynamicDefaultOf(field.default) === undefined ? field.default : undefined;
  return plain ?? options?.[0]?.value ?? example?.valid[0]?.output ?? example?.valid[0]?.input;
}

/** The first numbers a rule gives, made by the rule's own code for a record created now. */
export function NumberPreview({ rule, module }: { readonly rule: NumberingDocument; readonly module: ModuleDocument }) {
  const { t } = useTranslation();
  const types = useFieldTypeCode();
  const [now] = useState(() => Date.now());
  const numbers = useMemo(() => {
    if (checkNumbering(rule).length > 0) return [];
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const parts = numberParts(rule, { at: now, timeZone, value: (field) => sampleOf(types, module, field) });
    return previewNumbers(parts, parts.sequence.start, SHOWN);
  }, [rule, module, now, types]);
  return (
    <Sheet title={t('numbering.preview')} detail={t('numbering.previewDetail')}>
      {numbers.length === 0 ? (
        <p className={css['hint']}>{t('numbering.noPreview')}</p>
      ) : (
        <ol className={css['numbers']}>
          {numbers.map((number) => (
            <li key={number} className="num">
              {number}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
