/**
 * The language of what the commands say at the terminal: Chinese for a Chinese locale or DOCKET_LANG=zh, else
 * English.
 * @param {Record<string, string | undefined>} [env]
 * @returns {'zh' | 'en'}
 */
export function languageOf(env = process.env) {
  const wanted = env.DOCKET_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return wanted.startsWith('zh') ? 'zh' : 'en';
}
