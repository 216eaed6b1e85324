import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ChevronDown, ChevronRight, CircleArrowUp, Download, Package, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageEntry } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { EmptyState, OptionTag, SkeletonRows } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { formatMoment } from '../../lib/formats.js';
import { keepFile } from '../../lib/keep-file.js';
import { usePreferences } from '../../lib/preferences.js';
import { ExportDialog, ImportDialog, readPackageFile } from '../../ui/packages/dialogs.js';
import { labelIn, type PackageContentFile } from '../../ui/packages/package-files.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { FileButton } from './FileButton.js';
import { PackageDialog } from './PackageDialog.js';
import { packagesQuery, type PackageDeed } from './packages.js';
import admin from './admin.module.css';
import css from './packages.module.css';

/** Packages that are installed: what each brought, the way to its next version, and the way out. */
export function PackagesPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { locale } = usePreferences();
  const { data, error, refetch } = useQuery(packagesQuery);
  const [deed, setDeed] = useState<PackageDeed>();
  const [exporting, setExporting] = useState(false);
  const [importing, setImporting] = useState<{ readonly name: string; readonly file: PackageContentFile }>();
  const read = async (chosen: File, then: (file: PackageContentFile) => void): Promise<void> => {
    try {
      then(await readPackageFile(chosen));
    } catch {
      void message.error(t('packages.notJson', { name: chosen.name }));
    }
  };
  return (
    <div className={`${admin['page']} scroll`}>
      {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows /> : null}
      {data ? (
        <div className={admin['ways']}>
          <FileButton
            label={t('packages.install')}
            onChosen={(chosen) =>
              void read(chosen, (file) => {
                const name = String(file.package ?? chosen.name);
                const there = data.find((one) => one.name === name);
                const label = textIn(labelIn(file) ?? there?.label ?? undefined, locale, name);
                setDeed({ kind: 'install', name, label, words: there ? 'upgrade' : 'install', file });
              })
            }
          />
          <FileButton
            label={t('packages.importFile')}
            onChosen={(chosen) => void read(chosen, (file) => setImporting({ name: chosen.name, file }))}
          />
          <Button icon={<Download size={14} aria-hidden />} onClick={() => setExporting(true)}>
            {t('packages.exportSome')}
          </Button>
        </div>
      ) : null}
      {data?.length === 0 ? (
        <EmptyState icon={Package} title={t('packages.none')} detail={t('packages.noneDetail')} />
      ) : null}
      {data && data.length > 0 ? (
        <ul className={admin['revisions']} aria-label={t('admin.tab.packages')}>
          {data.map((entry) => (
            <Installed key={entry.name} entry={entry} onDeed={setDeed} />
          ))}
        </ul>
      ) : null}
      {deed ? <PackageDialog deed={deed} onClose={() => setDeed(undefined)} /> : null}
      {exporting ? <ExportDialog onClose={() => setExporting(false)} /> : null}
      {importing ? <ImportDialog {...importing} onClose={() => setImporting(undefined)} /> : null}
    </div>
  );
}

interface InstalledProps {
  readonly entry: PackageEntry;
  readonly onDeed: (deed: PackageDeed) => void;
}

function Installed({ entry, onDeed }: InstalledProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const [open, setOpen] = useState(false);
  const { name } = entry;
  const label = textIn(entry.label ?? undefined, locale, name);
  const exporting = useMutation({
    mutationFn: () => api.get<unknown>(`/packages/${encodeURIComponent(name)}`),
    onSuccess: (content) => keepFile(`${name}-${entry.version}.json`, content),
  });
  const changed = entry.definitions.filter(({ state }) => state !== 'same').length;
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <div className={admin['revision']}>
        <button type="button" className={admin['toggle']} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Sign size={16} aria-hidden />
          <span className={admin['words']}>
            <span>
              <strong>{label}</strong> <span className="num">{entry.version}</span>
            </span>
            <small>
              {[
                t('packages.count', { count: entry.definitions.length }),
                ...(changed > 0 ? [t('packages.changed', { count: changed })] : []),
                t('packages.since', { when: formatMoment(entry.changed_at, locale, Date.now()) }),
              ].join(' · ')}
            </small>
          </span>
        </button>
        <span className={css['deeds']}>
          {entry.available === undefined ? null : (
            <Button
              size="small"
              type="primary"
              icon={<CircleArrowUp size={14} aria-hidden />}
              onClick={() => onDeed({ kind: 'upgrade', name, label, words: 'upgrade' })}
            >
              {t('packages.upgradeTo', { version: entry.available })}
            </Button>
          )}
          <Button
            size="small"
            icon={<Download size={14} aria-hidden />}
            aria-label={t('packages.exportOf', { name: label })}
            loading={exporting.isPending}
            onClick={() => exporting.mutate()}
          />
          <Button
            size="small"
            icon={<Trash2 size={14} aria-hidden />}
            aria-label={t('packages.uninstallOf', { name: label })}
            onClick={() => onDeed({ kind: 'uninstall', name, label, words: 'uninstall' })}
          />
        </span>
      </div>
      {open ? (
        <div className={admin['detail']}>
          <ul className={css['definitions']}>
            {entry.definitions.map((one) => (
              <Brought key={one.key} one={one} />
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}

const COLORS = { same: 'gray', changed: 'orange', removed: 'red' } as const;

function Brought({ one }: { readonly one: PackageEntry['definitions'][number] }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const slash = one.key.indexOf('/');
  const name = one.key.slice(slash + 1);
  return (
    <li>
      <span>{t(`publish.kind.${one.key.slice(0, slash)}`)}</span>
      <span>
        {textIn(one.label ?? undefined, locale, name)} <code>{name}</code>
      </span>
      {one.added ? <OptionTag label={t('packages.added', { count: one.parts.length })} color="blue" /> : null}
      {one.state === 'same' ? null : (
        <OptionTag label={t(`packages.state.${one.state}`)} color={COLORS[one.state]} dot />
      )}
    </li>
  );
}
