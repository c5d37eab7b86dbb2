import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium lies on the systems that people develop on; DOCKET_CHROMIUM names another place. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or undefined. */
function findChromium(): string | undefined {
  return [process.env.DOCKET_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

/**
 * Finds Chromium, and installs it with Chinese type where that can be done without asking: as root, with apt.
 * @throws {Error} what to install, where it can't
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit', env });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The tests of the screens need Chromium and a Chinese font. Install them (Debian: apt-get install chromium fonts-noto-cjk), or name another Chromium in DOCKET_CHROMIUM.',
  );
}
