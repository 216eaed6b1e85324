import { BarChart3, Barcode, Building2, Check, Plus, Stamp, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OptionTag, UserAvatar } from '@mokuai/ui';
import css from './BuildingBlocks.module.css';

/** A record, a number, a rule and an approval, each a block joined to the next. */
export function BuildingBlocks() {
  const { t } = useTranslation();
  const people = [t('picture.submitter'), t('picture.manager'), t('picture.director')];
  return (
    <div className={css['picture']}>
      <h2>{t('picture.title')}</h2>
      <p>{t('picture.detail')}</p>
      <div className={css['grid']}>
        <div className={css['card']}>
          <div className={css['head']}>
            <span className={css['sign']} data-hue="blue">
              <Building2 size={16} strokeWidth={1.75} />
            </span>
            <strong>{t('picture.account')}</strong>
            <OptionTag label={t('picture.renewed')} color="teal" dot />
          </div>
          <dl>
            <dt>{t('picture.name')}</dt>
            <dd>{t('picture.company')}</dd>
            <dt>{t('picture.level')}</dt>
            <dd>
              <OptionTag label={t('picture.strategic')} color="violet" />
            </dd>
            <dt>{t('picture.owner')}</dt>
            <dd className={css['person']}>
              <UserAvatar name={people[0] ?? ''} size={20} />
              {people[0]}
            </dd>
            <dt>{t('picture.number')}</dt>
            <dd className="num">C20260318</dd>
          </dl>
        </div>
        <div className={css['card']}>
          <div className={css['head']}>
            <span className={css['sign']} data-hue="violet">
              <BarChart3 size={16} strokeWidth={1.75} />
            </span>
            <strong>{t('picture.quarter')}</strong>
          </div>
          <div className={css['bars']}>
            {[32, 44, 38, 56, 50, 78, 92].map((height, i) => (
              <i key={height} style={{ height: `${height}%` }} data-last={i === 6 || undefined} />
            ))}
          </div>
        </div>
        <div className={css['slot']}>
          <Plus size={16} strokeWidth={1.75} />
          {t('picture.more')}
        </div>
        <div className={css['card']}>
          <div className={css['head']}>
            <span className={css['sign']} data-hue="orange">
              <Stamp size={16} strokeWidth={1.75} />
            </span>
            <strong>{t('picture.approval')}</strong>
            <span className={css['done']}>
              <Check size={14} />
              {t('picture.approved')}
            </span>
          </div>
          <div className={css['path']}>
            {people.map((name) => (
              <span key={name}>
                <UserAvatar name={name} size={28} />
                {name}
              </span>
            ))}
          </div>
        </div>
        <div className={css['card']} data-row>
          <span className={css['sign']} data-hue="violet" data-large>
            <Zap size={18} strokeWidth={1.75} />
          </span>
          <div>
            <strong>{t('picture.rule')}</strong>
            <small>{t('picture.ruleDetail')}</small>
          </div>
        </div>
        <div className={css['card']} data-row>
          <span className={css['sign']} data-hue="blue" data-large>
            <Barcode size={18} strokeWidth={1.75} />
          </span>
          <div>
            <small>{t('picture.next')}</small>
            <strong className="num">OP-2026-SZ-00418</strong>
          </div>
        </div>
      </div>
    </div>
  );
}
