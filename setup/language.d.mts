export function languageOf(env?: Record<string, string | undefined>): 'zh' | 'en';
