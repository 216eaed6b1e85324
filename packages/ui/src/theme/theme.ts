import { theme as antd, type ThemeConfig } from 'antd';
import tokens from './tokens.json' with { type: 'json' };
import './base.css';

export type Mode = 'light' | 'dark';

/** Larger words and targets for thumbs. */
const PHONE = { fontSize: 15, lineHeight: 1.4667, controlHeight: 44, controlHeightSM: 36 };

/** The antd theme of a mode and a screen; the last algorithm puts exact values back that antd's own would recolour. */
export function antdTheme(mode: Mode, phone: boolean): ThemeConfig {
  const { after, token, components, cssVar } = tokens.antd[mode];
  return {
    algorithm: [mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm, (_seed, map) => ({ ...map!, ...after })],
    token: phone ? { ...token, ...PHONE } : token,
    components: components as ThemeConfig['components'],
    cssVar: { key: phone ? `${cssVar.key}-phone` : cssVar.key },
    hashed: false,
  };
}

/** Puts the tokens on the root element as custom properties: `--bg-canvas`, `--text-primary`, `--hue-blue-bg`, `--shadow-md`. */
export function applyTokens(mode: Mode, root: HTMLElement): void {
  root.dataset['theme'] = mode;
  root.style.colorScheme = mode;
  for (const [group, value] of Object.entries(tokens.semantic[mode])) {
    if (typeof value === 'string') root.style.setProperty(`--${group}`, value);
    else for (const [name, color] of Object.entries(value)) root.style.setProperty(`--${group}-${name}`, color);
  }
  for (const [hue, modes] of Object.entries(tokens.picklist)) {
    for (const [part, color] of Object.entries(modes[mode])) root.style.setProperty(`--hue-${hue}-${part}`, color);
  }
  for (const [name, value] of Object.entries(tokens.shadow[mode])) root.style.setProperty(`--shadow-${name}`, value);
}
