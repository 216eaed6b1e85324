import type { Static } from '@sinclair/typebox';
import { pointer as at } from '@mokuai/kernel';
import { parsePredicate, pathsOf } from '@mokuai/expression';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';
import { list, localText, name, optional, predicate, shape, word } from '../schema.js';

/** How two values are taken for the same; all but `exact` compare text. */
export const MATCHES = ['exact', 'ignore_case', 'digits', 'company_name'] as const;

export type MatchWay = (typeof MATCHES)[number];

export const duplicateRuleSchema = shape({
  name,
  label: optional(localText),
  match: list(shape({ field: name, how: optional(word(...MATCHES)) }), { minItems: 1, maxItems: 5 }),
  when: optional(predicate),
  action: word('block', 'warn'),
  message: optional(localText),
});

/** Which records are taken for the same, and what happens to a write that makes one more of them. */
export type DuplicateRule = Static<typeof duplicateRuleSchema>;

/** Reports what is wrong with rules about duplicates. Their conditions speak of the record itself. */
export function checkDuplicateRules(rules: readonly DuplicateRule[], module: ModuleModel, checker: Checker): void {
  rules.forEach(({ match, when }, index) => {
    match.forEach(({ field: wanted, how = 'exact' }, n) => {
      const path = at('/duplicateRules', index, 'match', n);
      const field = checker.field(module, wanted, at(path, 'field'));
      if (!field) return;
      if (field.system || !field.type.indexable || !canMatch(field.sqlType, how))
        checker.report('not_matchable', at(path, how === 'exact' ? 'field' : 'how'), { field: wanted });
    });
    checker.distinct(
      match.map(({ field }) => field),
      (n) => at('/duplicateRules', index, 'match', n, 'field'),
    );
    if (when === undefined) return;
    const path = at('/duplicateRules', index, 'when');
    checker.predicate(module, when, path);
    if (!parsePredicate(when).ok) return;
    for (const other of pathsOf(when))
      if (other.includes('.')) checker.report('condition_too_far', path, { field: other });
  });
  checker.distinct(
    rules.map((rule) => rule.name),
    (index) => at('/duplicateRules', index, 'name'),
  );
}

const EXACT = /^(text|uuid|boolean|date|integer|bigint|smallint|numeric(\(.*\))?)$/;

/** Can values of a column of this type be compared this way? */
export const canMatch = (sqlType: string, how: MatchWay): boolean =>
  how === 'exact' ? EXACT.test(sqlType) : sqlType === 'text';
