import { Radio, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlowWorld } from '../data/world.js';
import { FieldRow } from '../inputs/FieldRow.js';
import type { TriggerEditor, TriggerOf, TriggerProps } from './registry.js';
import css from '../panel/panel.module.css';
import tags from '../canvas/canvas.module.css';

type Manual = TriggerOf<'manual'>;

function Settings({ trigger, faults, onChange }: TriggerProps<Manual>) {
  const { t } = useTranslation();
  const id = useId();
  const { roles } = useFlowWorld();
  const { needs: _needs, roles: _roles, ...plain } = trigger;
  const said = (needs: Manual['needs'], starters: readonly string[] = []): Manual => ({
    ...plain,
    ...(needs === 'read' && { needs }),
    ...(starters.length > 0 && { roles: starters }),
  });
  return (
    <>
      <FieldRow label={t('flows.trigger.needs')}>
        <Radio.Group
          className={css['choices'] ?? ''}
          aria-label={t('flows.trigger.needs')}
          value={trigger.needs ?? 'update'}
          onChange={(event) => onChange(said(event.target.value as Manual['needs'], trigger.roles))}
        >
          <Radio value="update">{t('flows.trigger.needsUpdate')}</Radio>
          <Radio value="read">{t('flows.trigger.needsRead')}</Radio>
        </Radio.Group>
      </FieldRow>
      <FieldRow label={t('flows.trigger.starters')} htmlFor={id} faults={faults}>
        <Select
          id={id}
          mode="multiple"
          allowClear={{ label: t('action.clear') }}
          placeholder={t('flows.trigger.everyRole')}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...(trigger.roles ?? [])]}
          options={[...roles]}
          onChange={(starters) => onChange(said(trigger.needs, starters))}
        />
      </FieldRow>
      <p>{t('flows.trigger.manualDetail')}</p>
    </>
  );
}

function Words({ trigger }: { readonly trigger: Manual }) {
  const { t } = useTranslation();
  const { roles } = useFlowWorld();
  const names = trigger.roles?.map((name) => roles.find(({ value }) => value === name)?.label ?? name);
  return (
    <span className={tags['tags']}>
      {(names ?? [t(trigger.needs === 'read' ? 'flows.trigger.needsRead' : 'flows.trigger.needsUpdate')]).map(
        (word) => (
          <span key={word}>{word}</span>
        ),
      )}
    </span>
  );
}

/** When a person presses a button for it. */
export const manual: TriggerEditor<Manual> = { begin: () => ({ type: 'manual' }), Settings, Words };
