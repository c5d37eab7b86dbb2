import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'system';

const KEPT = 'docket.appearance';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What the person has chosen; the machine's own setting until then. */
export function appearance(): Appearance {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function changeAppearance(to: Appearance): void {
  localStorage.setItem(KEPT, to);
  for (const tell of listeners) tell();
}

export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark);
}

function isDark(): boolean {
  const chosen = appearance();
  return chosen === 'system' ? system.matches : chosen === 'dark';
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  system.addEventListener('change', tell);
  return () => {
    listeners.delete(tell);
    system.removeEventListener('change', tell);
  };
}

/** The machine's own Chinese type: nothing is fetched, and every clerk knows it. */
const FONTS = [
  'system-ui',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(', ');

/** Words upon a light colour, in the dark mode. */
export const WRITTEN_ON_LIGHT = '#0d1319';

/** What the pages lie on. */
export function groundOf(dark: boolean): string {
  return dark ? '#0f1317' : '#f3f5f7';
}

/** Calm, dense, official. The colours of text and signs keep a contrast of 4.5 to 1 on their grounds in both modes. */
export function themeOf(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'docket' },
    token: {
      colorPrimary: dark ? '#6cb0f0' : '#1d4f7c',
      colorLink: dark ? '#7ab3e8' : '#1a568c',
      colorError: dark ? '#ff8078' : '#b3261e',
      colorWarning: dark ? '#d99a2b' : '#955600',
      colorSuccess: dark ? '#58b16e' : '#1c6e36',
      // The grounds are given too: those that antd works out from dark colours are grey.
      ...(!dark && {
        colorErrorBg: '#fdecea',
        colorErrorBorder: '#f2b8b5',
        colorWarningBg: '#fff4de',
        colorWarningBorder: '#efcf92',
        colorSuccessBg: '#e8f5ec',
        colorSuccessBorder: '#aed9bb',
      }),
      colorTextSecondary: dark ? 'rgba(255, 255, 255, 0.72)' : 'rgba(0, 0, 0, 0.68)',
      colorTextTertiary: dark ? 'rgba(255, 255, 255, 0.62)' : 'rgba(0, 0, 0, 0.6)',
      colorTextDescription: dark ? 'rgba(255, 255, 255, 0.66)' : 'rgba(0, 0, 0, 0.62)',
      colorTextPlaceholder: dark ? 'rgba(255, 255, 255, 0.58)' : 'rgba(0, 0, 0, 0.56)',
      colorBgLayout: groundOf(dark),
      colorBgContainer: dark ? '#171c21' : '#ffffff',
      borderRadius: 4,
      fontFamily: FONTS,
      fontSize: 14,
      controlHeight: 32,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Layout: { headerHeight: 52, headerPadding: '0 16px', headerBg: dark ? '#131a21' : '#173f63' },
      Button: {
        // Ghosts stand on the bar at the top, which is dark in both.
        defaultGhostColor: '#ffffff',
        defaultGhostBorderColor: '#ffffff',
        // On a dark ground a colour that is read as text is too light for white upon it.
        ...(dark && { primaryColor: WRITTEN_ON_LIGHT, dangerColor: WRITTEN_ON_LIGHT }),
      },
      ...(dark && {
        Badge: { colorTextLightSolid: WRITTEN_ON_LIGHT },
        Menu: { darkItemSelectedBg: '#24527a' },
      }),
      Table: {
        cellPaddingBlock: 8,
        cellPaddingInline: 10,
        headerBorderRadius: 4,
        // What stands in an empty table is to be read too.
        colorTextDisabled: dark ? 'rgba(255, 255, 255, 0.72)' : 'rgba(0, 0, 0, 0.68)',
      },
      Tabs: { horizontalItemPadding: '10px 0' },
      Descriptions: { itemPaddingBottom: 8 },
    },
  };
}
