import { Radio, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../../data/world.js';
import { FieldRow } from '../../inputs/FieldRow.js';
import { PeopleRules, PeopleWords } from '../../people/PeopleRules.js';
import { users } from '../../people/kinds/users.js';
import { faultsAt, type NodeOf, type NodeProps } from '../node-editor.js';
import css from '../../panel/panel.module.css';

type Approve = NodeOf<'approve'>;
type OnEmpty = NonNullable<Approve['onEmpty']>;

const MODES = ['any', 'all'] as const satisfies readonly Approve['mode'][];
const ON_EMPTY = ['refuse', 'pass', 'admin', 'assign'] as const satisfies readonly OnEmpty['do'][];
const ON_SELF = ['self', 'skip', 'manager', 'department_head'] as const satisfies readonly NonNullable<
  Approve['onSelf']
>[];
const ON_DUPLICATE = ['every_time', 'only_first', 'skip_consecutive'] as const satisfies readonly NonNullable<
  Approve['onDuplicate']
>[];

/** Who decides, how many of them, what if, and which fields they may change. */
export function Editor(props: NodeProps<Approve>) {
  const { t } = useTranslation();
  const [part, setPart] = useState<'people' | 'fields'>('people');
  return (
    <>
      <Segmented<'people' | 'fields'>
        block
        value={part}
        onChange={setPart}
        aria-label={t('flows.node.parts')}
        options={[
          { value: 'people', label: t('flows.node.approvers') },
          { value: 'fields', label: t('flows.node.fields') },
        ]}
      />
      {part === 'people' ? <People {...props} /> : <Fields {...props} />}
    </>
  );
}

function People({ node, faults, onChange }: NodeProps<Approve>) {
  const { t } = useTranslation();
  const id = useId();
  const onEmpty: OnEmpty = node.onEmpty ?? { do: 'refuse' };
  const FallbackUsers = users.Settings;
  return (
    <>
      <PeopleRules
        label={t('flows.node.who')}
        rules={node.approvers}
        faults={faultsAt(faults, 'approvers')}
        onChange={(approvers) => onChange({ ...node, approvers }, 'approvers')}
      />
      <FieldRow label={t('flows.node.mode')}>
        <Radio.Group
          className={css['choices'] ?? ''}
          aria-label={t('flows.node.mode')}
          value={node.mode}
          onChange={(event) => onChange({ ...node, mode: event.target.value as Approve['mode'] }, 'mode')}
        >
          {MODES.map((mode) => (
            <Radio key={mode} value={mode}>
              <strong>{t(`flows.node.modeOf.${mode}`)}</strong>
              <small>{t(`flows.node.modeDetail.${mode}`)}</small>
            </Radio>
          ))}
        </Radio.Group>
      </FieldRow>
      <FieldRow label={t('flows.node.onEmpty')} htmlFor={`${id}-empty`}>
        <Select
          id={`${id}-empty`}
          value={onEmpty.do}
          options={ON_EMPTY.map((value) => ({ value, label: t(`flows.node.onEmptyOf.${value}`) }))}
          onChange={(value) =>
            onChange({ ...node, onEmpty: value === 'assign' ? { do: value, users: [] } : { do: value } }, 'onEmpty')
          }
        />
      </FieldRow>
      {onEmpty.do === 'assign' && FallbackUsers ? (
        <FieldRow label={t('flows.node.standIns')} required faults={faultsAt(faults, 'onEmpty')}>
          <FallbackUsers
            label={t('flows.node.standIns')}
            rules={[{ type: 'users', users: onEmpty.users }]}
            onChange={([rule]) => onChange({ ...node, onEmpty: { do: 'assign', users: rule?.users ?? [] } }, 'onEmpty')}
          />
        </FieldRow>
      ) : null}
      <div className={css['pair']}>
        <FieldRow label={t('flows.node.onSelf')} htmlFor={`${id}-self`}>
          <Select
            id={`${id}-self`}
            value={node.onSelf ?? 'self'}
            popupMatchSelectWidth={false}
            options={ON_SELF.map((value) => ({ value, label: t(`flows.node.onSelfOf.${value}`) }))}
            onChange={(onSelf) => onChange({ ...node, onSelf }, 'onSelf')}
          />
        </FieldRow>
        <FieldRow label={t('flows.node.onDuplicate')} htmlFor={`${id}-duplicate`}>
          <Select
            id={`${id}-duplicate`}
            value={node.onDuplicate ?? 'every_time'}
            popupMatchSelectWidth={false}
            options={ON_DUPLICATE.map((value) => ({ value, label: t(`flows.node.onDuplicateOf.${value}`) }))}
            onChange={(onDuplicate) => onChange({ ...node, onDuplicate }, 'onDuplicate')}
          />
        </FieldRow>
      </div>
    </>
  );
}

function Fields({ node, faults, onChange }: NodeProps<Approve>) {
  const { t } = useTranslation();
  const id = useId();
  const { module } = useFlowWorld();
  const { fields: _gone, ...rest } = node;
  return (
    <FieldRow
      label={t('flows.node.openFields')}
      htmlFor={id}
      hint={t('flows.node.openFieldsDetail')}
      faults={faultsAt(faults, 'fields')}
    >
      <Select
        id={id}
        mode="multiple"
        placeholder={t('flows.node.noFields')}
        showSearch={{ optionFilterProp: 'label' }}
        value={Object.keys(node.fields ?? {})}
        options={module.fields.filter((field) => !field.system).map(({ name, label }) => ({ value: name, label }))}
        onChange={(names) => {
          const fields = Object.fromEntries(names.map((name) => [name, 'write' as const]));
          onChange(names.length === 0 ? rest : { ...rest, fields }, 'fields');
        }}
      />
    </FieldRow>
  );
}

export function Words({ node }: { readonly node: Approve }) {
  const { t } = useTranslation();
  const opened = Object.keys(node.fields ?? {}).length;
  return (
    <>
      <PeopleWords rules={node.approvers} />
      <br />
      {t(`flows.node.modeOf.${node.mode}`)} · {t(`flows.node.modeDetail.${node.mode}`)}
      {opened > 0 ? ` · ${t('flows.node.opened', { count: opened })}` : null}
    </>
  );
}
