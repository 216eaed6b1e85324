import { Checkbox, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutDocument, RoleDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';
import { useLocalText } from '../use-local-text.js';
import { PAGES, type LayoutPage } from './layouts.js';
import css from './layouts.module.css';

/** What is said of a layout beside what stands on it. */
export interface LayoutTerms {
  readonly label: LocalText;
  readonly pages: readonly LayoutPage[];
  readonly roles: readonly string[];
  readonly businessTypes: readonly string[];
  readonly device: 'desktop' | 'phone' | undefined;
  /** Among layouts for the same, the lower comes first. */
  readonly order: number | undefined;
  /** Of a new one: does it begin as the one on screen, or with the least? */
  readonly begin: 'copy' | 'least';
}

interface LayoutDialogProps {
  readonly title: string;
  readonly okText: string;
  readonly terms: LayoutTerms;
  readonly roles: readonly RoleDocument[];
  /** The layout on screen, offered as a beginning; absent where nothing new is made. */
  readonly source?: LayoutDocument | undefined;
  readonly onOk: (terms: LayoutTerms) => void;
  readonly onClose: () => void;
}

const wordIn = (text: LocalText, locale: 'en' | 'zh-CN'): string =>
  typeof text === 'string' ? text : (text[locale] ?? '');

/** Asks what a layout is called, which pages it serves, and whom. */
export function LayoutDialog({ title, okText, terms: given, roles, source, onOk, onClose }: LayoutDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const [terms, setTerms] = useState(given);
  const [zh, setZh] = useState(wordIn(given.label, 'zh-CN'));
  const [en, setEn] = useState(wordIn(given.label, 'en'));
  const ready = terms.pages.length > 0 && (zh.trim() !== '' || en.trim() !== '');
  const label: LocalText = { en: en.trim() || zh.trim(), 'zh-CN': zh.trim() || en.trim() };
  return (
    <Modal
      open
      width={560}
      title={title}
      okText={okText}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <form
        id={id}
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onOk({ ...terms, label });
        }}
      >
        <div className={css['pair']}>
          <div>
            <label htmlFor={`${id}-zh`}>{t('designer.labelZh')}</label>
            <Input
              id={`${id}-zh`}
              lang="zh-CN"
              autoFocus
              maxLength={60}
              value={zh}
              onChange={(event) => setZh(event.target.value)}
            />
          </div>
          <div>
            <label htmlFor={`${id}-en`}>{t('designer.labelEn')}</label>
            <Input
              id={`${id}-en`}
              lang="en"
              maxLength={60}
              value={en}
              onChange={(event) => setEn(event.target.value)}
            />
          </div>
        </div>
        <fieldset>
          <legend>{t('layouts.pages')}</legend>
          <Checkbox.Group
            className={css['pages'] ?? ''}
            value={[...terms.pages]}
            onChange={(pages) => setTerms({ ...terms, pages: PAGES.filter((page) => pages.includes(page)) })}
            options={PAGES.map((page) => ({ value: page, label: t(`layouts.page.${page}`) }))}
          />
          {terms.pages.length === 0 ? <small data-bad>{t('layouts.noPage')}</small> : null}
        </fieldset>
        <div>
          <label htmlFor={`${id}-roles`}>{t('layouts.roles')}</label>
          <Select
            id={`${id}-roles`}
            mode="multiple"
            allowClear={{ label: t('action.clear') }}
            className={css['wide'] ?? ''}
            aria-label={t('layouts.roles')}
            value={[...terms.roles]}
            placeholder={t('layouts.everybody')}
            optionFilterProp="label"
            onChange={(chosen: string[]) => setTerms({ ...terms, roles: chosen })}
            options={roles.map((role) => ({ value: role.name, label: say(role.label, role.name) }))}
          />
          <small>{t('layouts.rolesHelp')}</small>
        </div>
        <div>
          <label htmlFor={`${id}-types`}>{t('layouts.businessTypes')}</label>
          <Select
            id={`${id}-types`}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', '，', ';', '；']}
            className={css['wide'] ?? ''}
            aria-label={t('layouts.businessTypes')}
            value={[...terms.businessTypes]}
            placeholder={t('layouts.everyBusinessType')}
            onChange={(chosen: string[]) => setTerms({ ...terms, businessTypes: chosen.map((one) => one.trim()) })}
          />
          <small>{t('layouts.businessTypesHelp')}</small>
        </div>
        <div className={css['pair']}>
          <fieldset>
            <legend>{t('layouts.device')}</legend>
            <Radio.Group
              value={terms.device ?? 'both'}
              onChange={(event) => {
                const chosen = event.target.value as 'both' | 'desktop' | 'phone';
                setTerms({ ...terms, device: chosen === 'both' ? undefined : chosen });
              }}
              options={(['both', 'desktop', 'phone'] as const).map((value) => ({
                value,
                label: t(`layouts.devices.${value}`),
              }))}
            />
          </fieldset>
          <div>
            <label htmlFor={`${id}-order`}>{t('layouts.order')}</label>
            <InputNumber
              id={`${id}-order`}
              controls={false}
              precision={0}
              min={-1000000}
              max={1000000}
              placeholder="0"
              value={terms.order ?? null}
              onChange={(order) => setTerms({ ...terms, order: order ?? undefined })}
            />
            <small>{t('layouts.orderHelp')}</small>
          </div>
        </div>
        {source ? (
          <fieldset>
            <legend>{t('layouts.begin')}</legend>
            <Radio.Group
              value={terms.begin}
              onChange={(event) => setTerms({ ...terms, begin: event.target.value as LayoutTerms['begin'] })}
              options={[
                { value: 'least', label: t('layouts.beginLeast') },
                { value: 'copy', label: t('layouts.beginCopy', { layout: say(source.label, source.name) }) },
              ]}
            />
          </fieldset>
        ) : null}
      </form>
    </Modal>
  );
}
