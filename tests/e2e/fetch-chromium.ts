// Finds or installs the browser before the tests that drive it.
import { ensureChromium } from './chromium.ts';

console.log(`Chromium: ${ensureChromium()}`);
