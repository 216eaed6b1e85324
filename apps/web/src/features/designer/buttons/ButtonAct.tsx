import { Input, Select } from 'antd';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, WorkflowDocument } from '@mokuai/definition';
import { parseLink, type Locale } from '@mokuai/kernel';
import { useReachable } from '../../../lib/reachable.js';
import { FieldSelect } from '../../../ui/filter/FieldSelect.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { DeskSession } from '../data/use-desk.js';
import type { CustomButton } from '../state/buttons.js';
import { documentsOn } from '../state/desk.js';
import { draftModule } from '../tabs/draft-module.js';
import { useLocalText } from '../use-local-text.js';
import { SetValues } from './SetValues.js';
import css from '../designer.module.css';

interface ButtonActProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly button: CustomButton;
  readonly onChange: (button: CustomButton) => void;
}

/** What a button does. */
export function ButtonAct({ session, module, button, onChange }: ButtonActProps) {
  if (button.type === 'workflow')
    return <StartsWorkflow session={session} module={module} button={button} onChange={onChange} />;
  if (button.type === 'link') return <OpensLink module={module} button={button} onChange={onChange} />;
  return <SetValues module={module} values={button.values} onChange={(values) => onChange({ ...button, values })} />;
}

type Of<T extends CustomButton['type']> = Extract<CustomButton, { type: T }>;

interface StartsWorkflowProps extends ButtonActProps {
  readonly button: Of<'workflow'>;
}

function StartsWorkflow({ session, module, button, onChange }: StartsWorkflowProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const manual = documentsOn(session.desk, 'workflow').filter(
    (one: WorkflowDocument) => one.module === module.name && one.trigger.type === 'manual',
  );
  const chosen = manual.find(({ name }) => name === button.workflow);
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t('layouts.buttons.workflow')}</label>
      <Select
        id={id}
        value={button.workflow || undefined}
        placeholder={t('layouts.buttons.chooseWorkflow')}
        options={manual.map(({ name, label }) => ({ value: name, label: say(label, name) }))}
        onChange={(workflow) => onChange({ ...button, workflow })}
      />
      <small data-bad={chosen?.active === false || undefined}>
        {t(
          manual.length === 0
            ? 'layouts.buttons.noWorkflow'
            : chosen?.active === false
              ? 'layouts.buttons.workflowOff'
              : 'layouts.buttons.workflowHelp',
        )}
      </small>
    </div>
  );
}

interface OpensLinkProps extends Pick<ButtonActProps, 'module' | 'onChange'> {
  readonly button: Of<'link'>;
}

function OpensLink({ module, button, onChange }: OpensLinkProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const types = useFieldTypeCode();
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, false);
  const good = parseLink(button.url) !== undefined;
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t('layouts.buttons.url')}</label>
      <Input
        id={id}
        className={css['mono'] ?? ''}
        maxLength={2000}
        status={good || button.url === 'https://' ? '' : 'error'}
        value={button.url}
        onChange={(event) => onChange({ ...button, url: event.target.value })}
      />
      <small>
        {t('layouts.buttons.urlHelp', { sample: '{{ record.name }}', interpolation: { skipOnVariables: true } })}
      </small>
      <FieldSelect
        key={button.url}
        reachable={reachable}
        value={null}
        label={t('layouts.buttons.insert')}
        only={({ path }) => !path.includes('.')}
        onChange={(path) => onChange({ ...button, url: `${button.url}{{ record.${path} }}` })}
      />
    </div>
  );
}
