import { Button, Dropdown, Switch } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, NumberingDocument, NumberingSegment } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import { SortableRows } from '@mokuai/ui';
import type { DocumentFault } from '../data/use-faults.js';
import { useLocalText } from '../use-local-text.js';
import { BothWords } from './BothWords.js';
import { FaultList } from './FaultList.js';
import { NumberPreview } from './NumberPreview.js';
import { offeredSegments, segmentKind } from './segments/registry.js';
import { SegmentEditor } from './segments/SegmentEditor.js';
import { Sheet } from './Sheet.js';
import css from './tabs.module.css';

interface NumberingEditorProps {
  readonly rule: NumberingDocument;
  readonly module: ModuleDocument;
  /** Fields of the module that the rule fills. */
  readonly usedBy: readonly FieldSettings[];
  readonly faults: readonly DocumentFault[];
  readonly onChange: (rule: NumberingDocument, key: string) => void;
  readonly onRemove: () => void;
}

/** One numbering rule: its segments in order, and what numbers come of them. */
export function NumberingEditor({ rule, module, usedBy, faults, onChange, onRemove }: NumberingEditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const { segments } = rule;
  const fields = useMemo(
    () => module.fields.map((field) => ({ value: field.name, label: say(field.label, field.name) })),
    [module.fields, say],
  );
  const put = (next: readonly NumberingSegment[], key: string): void => onChange({ ...rule, segments: next }, key);
  return (
    <>
      <FaultList faults={faults} />
      <NumberPreview rule={rule} module={module} />
      <Sheet
        title={t('numbering.segments')}
        detail={
          usedBy.length > 0
            ? t('numbering.usedBy', { fields: usedBy.map((f) => say(f.label, f.name)).join(t('list.comma')) })
            : t('numbering.unused')
        }
        actions={
          <Dropdown
            trigger={['click']}
            menu={{
              items: offeredSegments(segments).map((kind) => ({
                key: kind,
                label: t(`numbering.segment.${kind}`),
                onClick: () => put([...segments, segmentKind(kind).begin(fields[0]?.value ?? 'name')], 'segments'),
              })),
            }}
          >
            <Button size="small" icon={<Plus size={14} aria-hidden />}>
              {t('numbering.addSegment')}
            </Button>
          </Dropdown>
        }
      >
        <SortableRows
          rows={segments.map((segment, index) => ({
            key: String(index),
            moveLabel: t('list.moveColumn', { label: t(`numbering.segment.${segment.type}`) }),
            removeLabel: t('designer.removeItem', { label: t(`numbering.segment.${segment.type}`) }),
            content: (
              <SegmentEditor
                segment={segment}
                fields={fields}
                onChange={(next) =>
                  put(
                    segments.map((one, i) => (i === index ? next : one)),
                    `segment.${index}`,
                  )
                }
              />
            ),
          }))}
          onOrder={(keys) =>
            put(
              keys.flatMap((key) => segments[Number(key)] ?? []),
              'segments',
            )
          }
          onRemove={
            segments.length > 1
              ? (key) =>
                  put(
                    segments.filter((_, i) => i !== Number(key)),
                    'segments',
                  )
              : undefined
          }
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
      </Sheet>
      <Sheet
        title={t('numbering.rule')}
        actions={
          <Button type="text" danger size="small" icon={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
            {t('numbering.remove')}
          </Button>
        }
      >
        <BothWords
          label={t('designer.label')}
          value={rule.label}
          onChange={(label, locale) => onChange({ ...rule, label }, `label.${locale}`)}
        />
        <p className={css['hint']}>
          {t('designer.apiName')} <code>{rule.name}</code>
        </p>
      </Sheet>
    </>
  );
}
