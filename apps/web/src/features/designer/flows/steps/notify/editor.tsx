import { useTranslation } from 'react-i18next';
import type { Json } from '@mokuai/expression';
import type { LocalText } from '@mokuai/kernel';
import { useFlowWorld } from '../../data/world.js';
import { WordsField } from '../../inputs/WordsField.js';
import { PeopleRules, PeopleWords } from '../../people/PeopleRules.js';
import { faultsOf, type DoneProps, type StepInput, type StepProps } from '../step-editor.js';
import { OFFERED, recipientsOf, rulesOf } from './recipients.js';

/** Who is told what. */
export function Editor({ input, onChange, faults }: StepProps) {
  const { t } = useTranslation();
  const { references } = useFlowWorld();
  const { body: _body, ...withoutBody } = input;
  return (
    <>
      <PeopleRules
        label={t('flows.step.to')}
        offered={OFFERED}
        rules={rulesOf(input['to'])}
        faults={faultsOf(faults, 'to')}
        onChange={(rules) => onChange({ ...input, to: recipientsOf(rules) }, 'to')}
      />
      <WordsField
        label={t('flows.step.title')}
        required
        references={references}
        value={input['title'] as LocalText | undefined}
        faults={faultsOf(faults, 'title')}
        onChange={(title, locale) => onChange({ ...input, title: (title ?? {}) as Json }, `title.${locale}`)}
      />
      <WordsField
        label={t('flows.step.body')}
        tall
        references={references}
        value={input['body'] as LocalText | undefined}
        faults={faultsOf(faults, 'body')}
        onChange={(body, locale) =>
          onChange(body === undefined ? withoutBody : { ...input, body: body as Json }, `body.${locale}`)
        }
      />
    </>
  );
}

export function Words({ input }: { readonly input: StepInput }) {
  return <PeopleWords rules={rulesOf(input['to'])} />;
}

export function Done({ output }: DoneProps) {
  const { t } = useTranslation();
  return t('flows.step.told', { count: ((output['users'] ?? []) as readonly unknown[]).length });
}
