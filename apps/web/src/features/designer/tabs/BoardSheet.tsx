import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { KanbanView } from '@mokuai/definition';
import { OptionTag, SortableRows } from '@mokuai/ui';
import { optionOf } from '../../../field-views/shared/options.js';
import { Sheet } from './Sheet.js';
import css from './board-sheet.module.css';

interface BoardSheetProps {
  readonly view: KanbanView;
  readonly module: EffectiveModule;
  /** The options of each field that has some, by its name. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly onChange: (view: KanbanView, key: string) => void;
}

/** What makes a view a board: the field its columns come from, their order, and what is added up above them. */
export function BoardSheet({ view, module, choices, onChange }: BoardSheetProps) {
  const { t } = useTranslation();
  const field = module.fields.find(({ name }) => name === view.groupBy);
  const known = choices.get(view.groupBy) ?? [];
  const order = (view.order ?? []).filter((option) => known.includes(option));
  const options = [...order, ...known.filter((option) => !order.includes(option))];
  const hidden = view.hidden ?? [];
  const labelOf = (name: string) => module.fields.find((f) => f.name === name)?.label ?? name;
  const setSum = (sum: string) => {
    const { sum: _gone, ...rest } = view;
    onChange(sum === '' ? rest : { ...rest, sum }, 'sum');
  };
  const setGroup = (groupBy: string) => {
    const { order: _order, hidden: _hidden, ...rest } = view;
    onChange({ ...rest, groupBy }, 'groupBy');
  };
  const summable = module.fields.filter((f) => f.summable && !f.system);
  return (
    <Sheet title={t('view.board')} detail={t('view.boardDetail')}>
      <div className={css['pair']}>
        <label>
          {t('view.groupBy')}
          <Select
            value={view.groupBy}
            onChange={setGroup}
            options={[...choices.keys()].map((name) => ({ value: name, label: labelOf(name) }))}
          />
        </label>
        <label>
          {t('view.sum')}
          <Select
            value={view.sum ?? ''}
            onChange={setSum}
            options={[
              { value: '', label: t('view.noSum') },
              ...summable.map(({ name, label }) => ({ value: name, label })),
            ]}
          />
        </label>
      </div>
      <h3 className={css['title']}>{t('view.boardColumns')}</h3>
      <SortableRows
        onOrder={(next) => onChange({ ...view, order: next }, 'order')}
        rows={options.map((value) => {
          const { label, color } = field ? optionOf(field, value) : { label: value, color: null };
          return {
            key: value,
            moveLabel: t('view.moveOption', { label }),
            removeLabel: '',
            content: (
              <span className={css['option']}>
                <OptionTag label={label} color={color} dot />
                <Switch
                  size="small"
                  checked={!hidden.includes(value)}
                  aria-label={t('view.showOption', { label })}
                  onChange={(shown) =>
                    onChange(
                      { ...view, hidden: shown ? hidden.filter((one) => one !== value) : [...hidden, value] },
                      'hidden',
                    )
                  }
                />
              </span>
            ),
          };
        })}
      />
    </Sheet>
  );
}
