import { Checkbox } from 'antd';
import { Ellipsis, PanelRightOpen } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { hueOf, isHue, OptionTag, UserAvatar } from '@mokuai/ui';
import { filesOf, thumbnailOf } from '../../../field-views/shared/file-values.js';
import { optionOf } from '../../../field-views/shared/options.js';
import { Thumbnail } from '../../../field-views/shared/Thumbnail.js';
import { titleOf } from '../../../field-views/titles.js';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import { usePeek } from '../../../lib/peek.js';
import type { Reachable } from '../../../lib/reachable.js';
import { rowMenuHands } from '../../../lib/row-menu-hands.js';
import { PeekButton } from '../../../ui/PeekButton.js';
import css from './gallery.module.css';

interface GalleryCardProps {
  readonly module: EffectiveModule;
  readonly cover: Reachable | undefined;
  /** The cover holds pictures. */
  readonly picture: boolean;
  readonly columns: readonly Reachable[];
  readonly record: ApiRecord;
  readonly place: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string, on: boolean) => void;
}

/** A record as a card: the picture or the colour of its cover, its title, and its fields by their names. */
export function GalleryCard({
  module,
  cover,
  picture,
  columns,
  record,
  place,
  count,
  chosen,
  onChoose,
}: GalleryCardProps) {
  const { t } = useTranslation();
  const { open } = usePeek();
  const title = titleOf(module, record) || t('record.untitled');
  const value = cover && typeof record[cover.path] === 'string' ? String(record[cover.path]) : undefined;
  const option = cover && value !== undefined ? optionOf(cover.field, value) : undefined;
  const [photo] = cover && picture ? filesOf(record[cover.path]) : [];
  const hue = option ? (isHue(option.color) ? option.color : 'gray') : hueOf(title);
  const menu = rowMenuHands(module.name, record.id, () => [
    {
      items: [
        {
          ...{ key: 'peek', label: t('record.peek.beside'), icon: <PanelRightOpen size={14} aria-hidden /> },
          onClick: () => open(module.name, record.id),
        },
      ],
    },
  ]);
  const label = t('record.menu', { title });
  return (
    <article
      className={css['card']}
      role="listitem"
      aria-label={title}
      aria-posinset={place + 1}
      aria-setsize={count}
      data-chosen={chosen || undefined}
      data-peek
      {...menu.place}
    >
      <div
        className={css['cover']}
        data-picture={picture || undefined}
        style={photo ? undefined : { background: `var(--hue-${hue}-bg)`, color: `var(--hue-${hue}-text)` }}
      >
        {photo ? (
          <Thumbnail source={thumbnailOf(photo, 'large')} alt="" fills />
        ) : option ? (
          <OptionTag label={option.label} color={option.color} />
        ) : (
          <UserAvatar name={title} size={40} square />
        )}
      </div>
      <Checkbox
        className={css['choose'] ?? ''}
        checked={chosen}
        aria-label={t('gallery.choose', { title })}
        onChange={({ target }) => onChoose(record.id, target.checked)}
      />
      <span className={css['peek']}>
        <PeekButton title={title} onOpen={() => open(module.name, record.id)} />
        <button type="button" className={css['menu']} aria-label={label} title={label} {...menu.button}>
          <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </span>
      <h3>
        <Link to="/m/$module/$record" params={{ module: module.name, record: record.id }} data-record>
          {title}
        </Link>
      </h3>
      <dl>
        {columns.map((column) => (
          <div key={column.path}>
            <dt className="ellipsis">{column.label}</dt>
            <dd>
              <Value
                field={column.field}
                value={cellOf(record, column)}
                record={column.via ? undefined : record}
                place="cell"
              />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
