import { Button, Dropdown, Switch } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, NumberingDocument, NumberingSegment } from '@mokuai/definition';
import { SkeletonRows } from '@mokuai/ui';
import { CapacitySheet } from '../numbering/CapacitySheet.js';
import { CountersSheet } from '../numbering/CountersSheet.js';
import { PreviewSheet } from '../numbering/PreviewSheet.js';
import { samplesFor } from '../numbering/sample.js';
import { SegmentSheet } from '../numbering/SegmentSheet.js';
import { SegmentStrip } from '../numbering/SegmentStrip.js';
import { useNumbered, usePlaces } from '../numbering/use-numbered.js';
import { useNumberPreview } from '../numbering/use-number-preview.js';
import { WarningList } from '../numbering/WarningList.js';
import { warningsOf } from '../numbering/warnings.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { BothWords } from './BothWords.js';
import { FaultList } from './FaultList.js';
import { segmentFields } from './numbering.js';
import { offeredSegments, segmentKind } from './segments/registry.js';
import css from '../numbering/numbering.module.css';

interface NumberingEditorProps {
  readonly rule: NumberingDocument;
  readonly module: ModuleDocument;
  /** Is the module live, so that the rule can be tried on its records? */
  readonly moduleLive: boolean;
  /** The rule as it runs. */
  readonly live: NumberingDocument | undefined;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (rule: NumberingDocument, key: string) => void;
  readonly onRemove: () => void;
}

/** One numbering rule: its segments in a row, the settings of one, and what numbers come of them. */
export function NumberingEditor(props: NumberingEditorProps) {
  const { rule, module, moduleLive, live, faults, onChange, onRemove } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const types = useFieldTypeCode();
  const { segments } = rule;
  const [chosen, setChosen] = useState(() => segments.findIndex(({ type }) => type === 'sequence'));
  const [record, setRecord] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const index = Math.min(Math.max(chosen, 0), segments.length - 1);
  const fields = useMemo(() => segmentFields(module, say), [module, say]);
  const places = usePlaces(types, rule.name, module);
  const { total, recent } = useNumbered(places);
  const preview = useNumberPreview({
    rule,
    ...(moduleLive ? { module: module.name } : {}),
    ...(record === null ? { values: samplesFor(types, module, rule) } : { record }),
    ...(at === null ? {} : { at }),
  });
  const put = (next: readonly NumberingSegment[], key: string): void => onChange({ ...rule, segments: next }, key);
  const shift = (by: -1 | 1): void => {
    const next = [...segments];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    put(next, 'segments');
    setChosen(index + by);
  };
  const add = (kind: NumberingSegment['type']): void => {
    put([...segments, segmentKind(kind).begin(fields[0]?.value ?? 'name')], 'segments');
    setChosen(segments.length);
  };
  const labelOf = (name: string): string => fields.find(({ value }) => value === name)?.label ?? name;
  const faulty = new Set(
    [...faults, ...(preview.data?.faults ?? [])].flatMap(({ path }) => {
      const found = /^\/segments\/(\d+)/.exec(path)?.[1];
      return found === undefined ? [] : [Number(found)];
    }),
  );
  const usedBy = places
    .map((one) =>
      t('numbers.place', {
        module: say(one.module.label, one.module.name),
        field: say(one.field.label, one.field.name),
      }),
    )
    .join(t('list.comma'));
  // The preview stands above the rest on a phone, and beside it elsewhere: both come at once.
  if (preview.isLoading) return <SkeletonRows />;
  return (
    <div className={css['editor']}>
      <div className={css['main']}>
        <FaultList faults={faults.filter(({ path }) => !preview.data?.faults.some((one) => one.path === path))} />
        <section className={css['sheet']} aria-label={t('numbering.segments')}>
          <header>
            <div>
              <h2>{t('numbering.segments')}</h2>
              <p className={css['hint']}>
                {usedBy === '' ? t('numbers.unused') : t('numbers.usedBy', { fields: usedBy })}
              </p>
            </div>
            <Dropdown
              trigger={['click']}
              menu={{
                items: offeredSegments(segments).map((kind) => {
                  const { Sign } = segmentKind(kind);
                  return {
                    key: kind,
                    icon: <Sign size={14} aria-hidden />,
                    label: t(`numbering.segment.${kind}`),
                    onClick: () => add(kind),
                  };
                }),
              }}
            >
              <Button icon={<Plus size={14} aria-hidden />}>{t('numbering.addSegment')}</Button>
            </Dropdown>
          </header>
          <SegmentStrip
            segments={segments}
            texts={preview.data?.numbers[0]?.texts ?? []}
            selected={index}
            faulty={faulty}
            onSelect={setChosen}
            onMove={(_from, to, moved) => {
              put(moved, 'segments');
              setChosen(to);
            }}
          />
        </section>
        <SegmentSheet
          segments={segments}
          index={index}
          fields={fields}
          onChange={(next) =>
            put(
              segments.map((one, i) => (i === index ? next : one)),
              `segment.${index}`,
            )
          }
          onShift={shift}
          onRemove={() => {
            put(
              segments.filter((_, i) => i !== index),
              'segments',
            );
            setChosen(Math.max(0, index - 1));
          }}
        />
        <WarningList warnings={warningsOf({ rule, live, preview: preview.data, numbered: total })} labelOf={labelOf} />
        <CountersSheet
          rule={rule}
          onStart={(start) =>
            put(
              segments.map((one) => (one.type === 'sequence' ? { ...one, start } : one)),
              'start',
            )
          }
        />
        <section className={css['sheet']} aria-label={t('numbering.rule')}>
          <header>
            <h2>{t('numbering.rule')}</h2>
            <Button type="text" danger size="small" icon={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
              {t('numbering.remove')}
            </Button>
          </header>
          <BothWords
            label={t('designer.label')}
            value={rule.label}
            onChange={(label, locale) => onChange({ ...rule, label }, `label.${locale}`)}
          />
          <div className={css['flag']}>
            <div>
              <label htmlFor={id}>{t('numbering.gapless')}</label>
              <p className={css['hint']}>{t('numbering.gaplessDetail')}</p>
            </div>
            <Switch
              id={id}
              checked={rule.gapless ?? false}
              onChange={(gapless) => onChange({ ...rule, gapless }, 'gapless')}
            />
          </div>
          <p className={css['hint']}>
            {t('designer.apiName')} <code>{rule.name}</code>
          </p>
        </section>
      </div>
      <div className={css['aside']}>
        <PreviewSheet
          segments={segments}
          preview={preview.data}
          error={preview.error}
          stale={preview.stale}
          module={moduleLive ? module.name : null}
          record={record}
          at={at}
          onRecord={setRecord}
          onAt={setAt}
        />
        {preview.data?.counter ? <CapacitySheet rule={rule} counter={preview.data.counter} recent={recent} /> : null}
      </div>
    </div>
  );
}
