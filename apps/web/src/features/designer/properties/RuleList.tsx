import { Button } from 'antd';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { useReachable } from '../../../lib/reachable.js';
import { PredicateWords } from '../../../ui/filter/PredicateWords.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { freeRuleName, withRule } from '../state/conditions.js';
import { draftModule } from '../tabs/draft-module.js';
import { useLocalText } from '../use-local-text.js';
import type { PartProps } from './PropertiesPanel.js';
import { RuleDrawer } from './RuleDrawer.js';
import css from './conditions.module.css';

/** What no record of the module may be, and what is said of it. */
export function RuleList({ design, onChange }: PartProps) {
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const types = useFieldTypeCode();
  const [edited, setEdited] = useState<string>();
  const described = useMemo(
    () => draftModule(types, design.module, i18n.language as Locale),
    [types, design.module, i18n.language],
  );
  const reachable = useReachable(described, true);
  const { rules = [] } = design.module;
  const put = (name: string, rule: (typeof rules)[number] | undefined): void =>
    onChange({ ...design, module: withRule(design.module, name, rule) });
  return (
    <section className={css['section']} aria-label={t('conditions.rules')}>
      <h3>{t('conditions.rules')}</h3>
      <p>{t('conditions.rulesHelp')}</p>
      {rules.map((rule) => (
        <div key={rule.name} className={css['group']}>
          <div className={css['head']}>
            <strong>{say(rule.message)}</strong>
            <Button
              type="text"
              size="small"
              icon={<Pencil size={14} aria-hidden />}
              aria-label={t('conditions.editRule', { message: say(rule.message) })}
              onClick={() => setEdited(rule.name)}
            />
            <Button
              type="text"
              size="small"
              icon={<Trash2 size={14} aria-hidden />}
              aria-label={t('conditions.removeRule', { message: say(rule.message) })}
              onClick={() => put(rule.name, undefined)}
            />
          </div>
          <PredicateWords predicate={rule.invalidWhen} reachable={reachable} />
        </div>
      ))}
      <Button
        type="dashed"
        size="small"
        icon={<Plus size={14} aria-hidden />}
        onClick={() => setEdited(freeRuleName(design.module))}
      >
        {t('conditions.addRule')}
      </Button>
      {edited === undefined ? null : (
        <RuleDrawer
          key={edited}
          name={edited}
          rule={rules.find(({ name }) => name === edited)}
          module={described}
          onSave={(rule) => {
            put(edited, rule);
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
