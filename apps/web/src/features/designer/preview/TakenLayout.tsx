import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { RoleDocument } from '@mokuai/definition';
import { layoutFor } from '../../../lib/laid-out.js';
import type { PreviewScene } from '../../../lib/preview-frame.js';
import { useLocalText } from '../use-local-text.js';

interface TakenLayoutProps {
  readonly module: EffectiveModule;
  readonly page: PreviewScene['page'];
  readonly device: 'desktop' | 'phone';
  readonly roles: readonly RoleDocument[];
}

/** Which layout the page has on this device for these eyes, and what it was chosen by. */
export function TakenLayout({ module, page, device, roles }: TakenLayoutProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { name, chosen } = layoutFor(module, page, device, null);
  if (!chosen) return t('layouts.why.generated');
  const { role, businessType } = chosen;
  const reasons = [
    ...(businessType ? [t('layouts.why.businessType', { type: businessType })] : []),
    ...(role ? [t('layouts.why.role', { role: say(roles.find((one) => one.name === role)?.label, role) })] : []),
    ...(chosen.device ? [t(`layouts.why.device_${chosen.device}`)] : []),
  ];
  const layout = chosen.label === 'default' && name === 'default' ? t('layouts.default') : chosen.label;
  const why =
    reasons.length > 0 ? t('layouts.why.for', { what: reasons.join(t('list.comma')) }) : t('layouts.why.everybody');
  return `${t('layouts.why.taken', { layout })} · ${why}`;
}
