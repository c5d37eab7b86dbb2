import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

export type Language = 'zh' | 'en';

const KEPT = 'docket.language';

/** Chinese, unless the person has chosen English. */
export function startStrings(): void {
  const kept = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
  // The words are in the bundle: everything is there when the call returns.
  void i18next.use(initReactI18next).init({
    lng: kept,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  tellDocument(kept);
}

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function changeLanguage(to: Language): Promise<void> {
  localStorage.setItem(KEPT, to);
  await i18next.changeLanguage(to);
  tellDocument(to);
}

function tellDocument(of: Language): void {
  document.documentElement.lang = of === 'zh' ? 'zh-CN' : 'en';
}
