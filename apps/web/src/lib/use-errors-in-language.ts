import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what is wrong in a form anew when the language changes: antd keeps the words of the moment they were found. */
export function useErrorsInLanguage<Values>(form: FormInstance<Values>): void {
  const { t } = useTranslation();
  useEffect(() => {
    const wrong = form.getFieldsError().flatMap(({ name, errors }) => (errors.length > 0 ? [name] : []));
    if (wrong.length > 0) form.validateFields(wrong).catch(() => undefined);
  }, [form, t]);
}
