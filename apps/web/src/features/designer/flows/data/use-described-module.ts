import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { definitionsQuery } from '../../data/definitions.js';
import { useFieldTypeCode } from '../../data/field-type-code.js';
import { draftModule } from '../../tabs/draft-module.js';

/** Any module as it is drafted; undefined until it is known, and where there is none of that name. */
export function useDescribedModule(name: string): EffectiveModule | undefined {
  const { i18n } = useTranslation();
  const types = useFieldTypeCode();
  const { data } = useQuery(definitionsQuery('module'));
  const document = data?.find((entry) => entry.name === name && entry.state !== 'removed')?.document;
  return useMemo(
    () => (document ? draftModule(types, document as ModuleDocument, i18n.language as Locale) : undefined),
    [types, document, i18n.language],
  );
}
