import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

/** A Chromium without a window, that asks nobody for anything by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    // Without a locale of UTF-8 it gives downloads no Chinese names.
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
