import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import { Icon } from '@mokuai/ui';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { useLocalText } from '../use-local-text.js';
import { arrange, BOX } from './arrange.js';
import { neighboursOf, relationsOf, unrelated, type Relation } from './relations.js';
import css from './relations.module.css';

interface RelationsPictureProps {
  readonly modules: readonly ModuleDocument[];
  /** Names of the modules that a search or filter found: the others are pale. */
  readonly found: ReadonlySet<string>;
}

const [LEAST, MOST, STEP] = [0.4, 1.5, 1.2];
/** Smaller than this the words cannot be read: one scrolls instead. */
const READABLE = 0.75;
/** About what a character takes at 12 px. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 12 : 7), 12);

/** The modules and the lookups between them; who is pointed at or focused stands out with its neighbours. */
export function RelationsPicture({ modules, found }: RelationsPictureProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { fieldType } = useFieldTypeCode();
  const [near, setNear] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const byName = useMemo(() => new Map(modules.map((module) => [module.name, module])), [modules]);
  const relations = useMemo(
    () => relationsOf(modules, (field) => fieldType(field.type)?.target?.(field)),
    [modules, fieldType],
  );
  const nameOf = (name: string): string => say(byName.get(name)?.label, name);
  const words = useCallback(
    (relation: Relation): string => relation.fields.map((field) => say(field.label, field.name)).join(t('list.comma')),
    [say, t],
  );
  const apart = useMemo(() => unrelated(modules, relations), [modules, relations]);
  const picture = useMemo(
    () =>
      arrange(
        modules.map((module) => module.name).filter((name) => !apart.includes(name)),
        relations,
        (relation) => widthOf(words(relation)),
      ),
    [modules, relations, apart, words],
  );
  const fit = (): void => {
    const { clientWidth = picture.width, clientHeight = picture.height } = frame.current ?? {};
    setZoom(Math.min(1, Math.max(READABLE, Math.min(clientWidth / picture.width, clientHeight / picture.height))));
  };
  useLayoutEffect(fit, [picture]);
  const bright = near === undefined ? undefined : neighboursOf(relations, near);
  const isPale = (name: string): boolean => (bright ? !bright.has(name) : !found.has(name));
  const says = (name: string): string => {
    const [out, into] = [relations.filter((one) => one.from === name), relations.filter((one) => one.to === name)];
    return [
      nameOf(name),
      ...out.map((one) => t('modules.looksUp', { module: nameOf(one.to), fields: words(one) })),
      ...(into.length > 0
        ? [t('modules.lookedUpBy', { modules: into.map((one) => nameOf(one.from)).join(t('list.comma')) })]
        : []),
    ].join(t('list.separator'));
  };
  const link = (name: string) => {
    const own = relations.find((one) => one.from === name && one.to === name);
    return (
      <Link
        to="/designer/$module"
        params={{ module: name }}
        aria-label={says(name)}
        className={css['box'] ?? ''}
        data-pale={isPale(name) || undefined}
        data-near={name === near || undefined}
        onMouseEnter={() => setNear(name)}
        onMouseLeave={() => setNear(undefined)}
        onFocus={() => setNear(name)}
        onBlur={() => setNear(undefined)}
      >
        <Icon name={byName.get(name)?.icon} size={16} />
        <span>
          <span className="ellipsis">{nameOf(name)}</span>
          {own ? (
            <small className="ellipsis" aria-hidden>
              ↻ {words(own)}
            </small>
          ) : null}
        </span>
      </Link>
    );
  };
  return (
    <div className={css['whole']}>
      <div ref={frame} className={`${css['frame']} scroll`} tabIndex={-1}>
        <div style={{ width: picture.width * zoom, height: picture.height * zoom }}>
          <div
            className={css['picture']}
            style={{ width: picture.width, height: picture.height, transform: `scale(${zoom})` }}
          >
            <svg width={picture.width} height={picture.height} aria-hidden>
              <defs>
                <marker
                  id="looks-up"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  orient="auto"
                >
                  <path d="M1,1 L7,4 L1,7" fill="none" stroke="context-stroke" strokeWidth="1.5" />
                </marker>
              </defs>
              {picture.lines.map(({ relation, path, label }) => {
                const { from, to } = relation;
                const lit = near !== undefined && (from === near || to === near);
                const pale = near !== undefined ? !lit : isPale(from) || isPale(to);
                return (
                  <g key={`${from} ${to}`} data-lit={lit || undefined} data-pale={pale || undefined}>
                    <path d={path} markerEnd="url(#looks-up)" />
                    <text x={label.x} y={label.y}>
                      {words(relation)}
                    </text>
                  </g>
                );
              })}
            </svg>
            <ul aria-label={t('modules.relations')}>
              {picture.boxes.map(({ name, x, y }) => (
                <li key={name} style={{ left: x, top: y, ...BOX }}>
                  {link(name)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
      <div className={css['zoom']}>
        <Button
          size="small"
          icon={<ZoomOut size={14} aria-hidden />}
          aria-label={t('modules.zoomOut')}
          disabled={zoom <= LEAST}
          onClick={() => setZoom(Math.max(LEAST, zoom / STEP))}
        />
        <Button
          size="small"
          icon={<ZoomIn size={14} aria-hidden />}
          aria-label={t('modules.zoomIn')}
          disabled={zoom >= MOST}
          onClick={() => setZoom(Math.min(MOST, zoom * STEP))}
        />
        <Button size="small" icon={<Maximize size={14} aria-hidden />} aria-label={t('modules.fit')} onClick={fit} />
      </div>
      {apart.length > 0 ? (
        <section className={css['apart']} aria-label={t('modules.apart')}>
          <h2>{t('modules.apart')}</h2>
          <ul>
            {apart.map((name) => (
              <li key={name}>{link(name)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
