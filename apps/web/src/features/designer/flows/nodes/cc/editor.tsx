import { useTranslation } from 'react-i18next';
import { PeopleRules, PeopleWords } from '../../people/PeopleRules.js';
import { faultsAt, type NodeOf, type NodeProps } from '../node-editor.js';

type Cc = NodeOf<'cc'>;

/** Who gets a copy. */
export function Editor({ node, faults, onChange }: NodeProps<Cc>) {
  const { t } = useTranslation();
  return (
    <PeopleRules
      label={t('flows.node.to')}
      rules={node.to}
      faults={faultsAt(faults, 'to')}
      onChange={(to) => onChange({ ...node, to }, 'to')}
    />
  );
}

export function Words({ node }: { readonly node: Cc }) {
  return <PeopleWords rules={node.to} />;
}
