import { Hash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingDocument } from '@mokuai/definition';
import { EmptyState } from '@mokuai/ui';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { useFaults } from '../data/use-faults.js';
import { NameDialog } from '../modules/NameDialog.js';
import { documentsOn } from '../state/desk.js';
import { useLocalText } from '../use-local-text.js';
import { numberedFields } from './draft-module.js';
import { newRule } from './numbering.js';
import { NumberingEditor } from './NumberingEditor.js';
import { SideList } from './SideList.js';
import { stateMark } from './StateMark.js';
import type { TabProps } from './tab.js';

/** How the numbers of a module's records are made; rules can be shared between modules. */
export function NumberingTab({ session, module, published }: TabProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const faultsOf = useFaults(session);
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const rules = documentsOn(session.desk, 'numbering');
  const numbered = numberedFields(useFieldTypeCode(), module);
  const usedBy = (rule: NumberingDocument) => numbered.filter((one) => one.rule === rule.name).map((one) => one.field);
  const used = rules.filter((rule) => usedBy(rule).length > 0);
  const others = rules.filter((rule) => usedBy(rule).length === 0);
  const rule = rules.find((one) => one.name === chosen) ?? used[0];
  const item = (one: NumberingDocument) => ({
    key: one.name,
    label: say(one.label, one.name),
    note: usedBy(one)
      .map((field) => say(field.label, field.name))
      .join(t('list.comma')),
    mark: stateMark(published.get(`numbering/${one.name}`), one),
    faulty: faultsOf('numbering', one.name).length > 0,
  });
  return (
    <SideList
      label={t('designer.tab.numbering')}
      active={rule?.name}
      onChoose={setChosen}
      actions={[{ label: t('numbering.add'), onClick: () => setAdding(true) }]}
      groups={[
        { title: t('numbering.used'), items: used.map(item), empty: t('numbering.noneUsed') },
        ...(others.length > 0 ? [{ title: t('numbering.others'), items: others.map(item), empty: '' }] : []),
      ]}
    >
      {rule ? (
        <NumberingEditor
          key={rule.name}
          rule={rule}
          module={module}
          moduleLive={published.has(`module/${module.name}`)}
          live={published.get(`numbering/${rule.name}`)?.document as NumberingDocument | undefined}
          faults={faultsOf('numbering', rule.name)}
          onChange={(next, key) => session.put(next, `numbering.${rule.name}.${key}`)}
          onRemove={() => session.remove('numbering', rule.name)}
        />
      ) : (
        <EmptyState icon={Hash} title={t('numbering.noneUsed')} detail={t('numbering.noneDetail')} />
      )}
      {adding ? (
        <NameDialog
          title={t('numbering.add')}
          okText={t('designer.create')}
          fallback={`${module.name}_no`}
          taken={rules.map((one) => one.name)}
          onClose={() => setAdding(false)}
          onCreate={(name, label) => {
            session.put(newRule(name, label));
            setChosen(name);
            setAdding(false);
          }}
        />
      ) : null}
    </SideList>
  );
}
