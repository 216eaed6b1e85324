import { Alert, App, Button, Checkbox, Input, InputNumber, Progress, Radio, Segmented, Select, Switch } from 'antd';
import { Check, CircleAlert, Funnel, Lock, Plus, Upload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { EmptyState, HUES, ICONS, Icon, Logo, OptionTag, PageHeader, Panel, PasswordInput, SearchInput, SkeletonRows, SortableRows, Tabs, UserAvatar, type Mode } from '@mokuai/ui'; // prettier-ignore
import { useUndoToast } from '../src/ui/use-undo-toast.js';
import css from './gallery.module.css';

const PEOPLE = ['林知远', '周晓彤', 'Emma Fischer', 'James Okafor'];

interface SpecimensProps {
  readonly mode: Mode;
  readonly locale: Locale;
}

/** One of each, as the pages use them. Samples are data; what the interface says comes from its messages. */
export function Specimens({ mode, locale }: SpecimensProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const undo = useUndoToast();
  const [tab, setTab] = useState('all');
  const [words, setWords] = useState('');
  const say = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const [account, accounts] = [say('客户', 'Account'), say('客户', 'Accounts')];
  const [rows, setRows] = useState([say('名称', 'Name'), say('金额', 'Amount'), say('负责人', 'Owner')]);
  return (
    <>
      <h2>{t(`theme.${mode}`)}</h2>
      <Case name="Logo, Icon">
        <Logo size={26} />
        {Object.keys(ICONS)
          .slice(0, 12)
          .map((name) => (
            <Icon key={name} name={name} />
          ))}
      </Case>
      <Case name="Button">
        <Button type="primary" icon={<Plus size={14} aria-hidden />}>
          {t('list.create', { label: account })}
        </Button>
        <Button icon={<Upload size={14} aria-hidden />}>{t('action.edit')}</Button>
        <Button type="text">{t('action.cancel')}</Button>
        <Button
          type="primary"
          danger
          onClick={() =>
            void modal.confirm({
              title: t('list.deleteTitle', { count: 3 }),
              content: t('list.deleteDetail'),
              okText: t('list.deleteDo', { count: 3 }),
              cancelText: t('action.cancel'),
              okButtonProps: { danger: true },
              onOk: () => undo('gallery', t('record.deleted', { count: 3 }), () => undefined),
            })
          }
        >
          {t('action.delete')}
        </Button>
        <Button danger>{t('inbox.action.reject')}</Button>
        <Button disabled>{t('submit.do')}</Button>
        <Button type="primary" loading>
          {t('action.save')}
        </Button>
        <Button size="small">{t('action.retry')}</Button>
        <Button onClick={() => undo('gallery', t('record.saved'), () => undefined)}>{t('action.undo')}</Button>
      </Case>
      <Case name="OptionTag">
        {HUES.map((hue, i) => (
          <OptionTag key={hue} color={hue} label={hue} dot={i % 2 === 0} />
        ))}
      </Case>
      <Case name="UserAvatar">
        {PEOPLE.map((name) => (
          <UserAvatar key={name} name={name} size={32} />
        ))}
        {PEOPLE.map((name) => (
          <UserAvatar key={name} name={name} size={20} />
        ))}
        <UserAvatar name="宁波海川精密机械" size={28} square />
      </Case>
      <Case name="Input, Select, PasswordInput, SearchInput">
        <Input defaultValue="宁波海川精密机械有限公司" aria-label={t('setup.name')} className={css['field'] ?? ''} />
        <InputNumber status="error" prefix="¥" defaultValue={1_980_000} aria-label={t('filter.field')} />
        <Select defaultValue="a" options={[{ value: 'a', label: account }]} aria-label={t('filter.field')} />
        <PasswordInput aria-label={t('signIn.password')} className={css['field'] ?? ''} />
        <SearchInput value={words} onChange={setWords} label={t('list.search')} clearLabel={t('list.clearSearch')} />
      </Case>
      <Case name="Segmented, Switch, Checkbox, Radio, Progress">
        <Segmented options={[t('timeline.kind.all'), t('timeline.kind.change'), t('timeline.kind.comment')]} />
        <Switch defaultChecked aria-label={t('boolean.yes')} />
        <Switch aria-label={t('boolean.no')} />
        <Checkbox defaultChecked>{t('boolean.yes')}</Checkbox>
        <Radio.Group defaultValue="all" options={[t('filter.all'), t('filter.any')]} />
        <Progress percent={68} className={css['field'] ?? ''} />
      </Case>
      <Case name="PageHeader, Tabs, Panel, SortableRows" wide>
        <Panel label={accounts}>
          <PageHeader
            icon="building-2"
            title={accounts}
            beside={<OptionTag label="127" />}
            actions={<Button>{t('action.edit')}</Button>}
          />
          <Tabs
            label={t('list.views')}
            active={tab}
            onChoose={setTab}
            tabs={[
              { key: 'all', label: t('timeline.kind.all') },
              { key: 'todo', label: t('inbox.box.todo'), count: 3 },
            ]}
          />
          <SortableRows
            rows={rows.map((key) => ({
              key,
              content: key,
              moveLabel: t('list.moveColumn', { label: key }),
              removeLabel: t('list.hideColumn', { label: key }),
            }))}
            onOrder={(keys) => setRows([...keys])}
            onRemove={(gone) => setRows(rows.filter((key) => key !== gone))}
          />
        </Panel>
      </Case>
      <Case name="Alert">
        <Alert type="warning" showIcon icon={<Lock size={16} />} title={t('record.locked')} />
        <Alert type="error" showIcon icon={<CircleAlert size={16} />} title={t('problem.network')} />
        <Alert type="success" showIcon icon={<Check size={16} />} title={t('record.saved')} />
      </Case>
      <Case name="EmptyState, SkeletonRows" wide>
        <EmptyState
          icon={Funnel}
          title={t('list.noMatch', { plural: accounts })}
          detail={t('list.noMatchFilter', { count: 3 })}
          action={<Button>{t('list.clearFilter')}</Button>}
        />
        <EmptyState
          icon={CircleAlert}
          role="alert"
          title={t('problem.unexpected')}
          detail={t('problem.unexpectedDetail')}
          action={<Button>{t('action.retry')}</Button>}
        />
        <SkeletonRows rows={4} />
      </Case>
    </>
  );
}

function Case({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={css['case']}>
      <h3>{name}</h3>
      <div className={css[wide ? 'wide' : 'line']}>{children}</div>
    </section>
  );
}
