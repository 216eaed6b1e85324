import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { ListPlus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSettings } from '@mokuai/field-types';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { valuesInUse } from '../data/values-in-use.js';
import { documentsOn } from '../state/desk.js';
import { changeField } from '../state/design.js';
import { retyped, typesAfter } from '../state/retype.js';
import { optionsFromLines } from './option-lines.js';
import type { PartProps } from './PropertiesPanel.js';
import type { SettingSchema } from './schema.js';
import css from '../designer.module.css';

/** What kind of values a field has: another one where its published values can become such. */
export function FieldTypeChoice(props: PartProps & { readonly field: FieldSettings }) {
  const { design, types, field, published, session, language, onChange } = props;
  const { t } = useTranslation();
  const code = useFieldTypeCode();
  const id = useId();
  const live = published.get(field.name);
  const choices = typesAfter(live?.type ?? field.type, types, code);
  const words = (name: string): string => types.find((one) => one.name === name)?.label ?? name;
  const schema = types.find(({ name }) => name === field.type)?.settings as SettingSchema | undefined;
  const values = useMutation({
    mutationFn: () => valuesInUse(design.module.name, field.name),
    onSuccess: (found) => {
      if (found.length > 0) onChange(changeField(design, field.name, { options: optionsFromLines(found.join('\n'), [], language) })); // prettier-ignore
    },
  });
  const choose = (name: string): void => {
    const type = code.fieldType(name);
    const entry = types.find((one) => one.name === name);
    if (!type || !entry || name === field.type) return;
    const modules = documentsOn(session.desk, 'module').map((one) => one.name);
    const settings =
      live?.type === name ? live : retyped(field, entry, type, { label: type.label, module: design.module, modules, rules: [] }); // prettier-ignore
    const fields = design.module.fields.map((one) => (one.name === field.name ? settings : one));
    onChange({ ...design, module: { ...design.module, fields } });
  };
  const changes = live !== undefined && live.type !== field.type;
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t('designer.type.label')}</label>
      <Select
        id={id}
        value={field.type}
        disabled={choices.length < 2}
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.map(({ name, label }) => ({ value: name, label }))}
        onChange={choose}
        aria-describedby={`${id}-note`}
      />
      <small id={`${id}-note`}>
        {changes
          ? t('designer.type.converts', { was: words(live.type), now: words(field.type) })
          : choices.length < 2
            ? t('designer.type.fixed')
            : null}
      </small>
      {changes && schema?.properties?.['options'] ? (
        <>
          <Button icon={<ListPlus size={14} aria-hidden />} loading={values.isPending} onClick={() => values.mutate()}>
            {t('designer.type.takeOptions')}
          </Button>
          {values.isError || values.data?.length === 0 ? (
            <small role="alert">{t(values.isError ? 'designer.type.unread' : 'designer.type.noValues')}</small>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
