// The pictures of README and guides, taken of a demo docket that runs: `npm start`, then `npm run screenshots`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import UPNG from 'upng-js';
import { launchChromium } from '../tests/e2e/launch-chromium.ts';
import { en } from '../web/strings/en.ts';
import { zh } from '../web/strings/zh.ts';

type Language = 'zh' | 'en';

/** A picture: who stands before which page, and what they do before it is taken. */
interface Picture {
  readonly name: string;
  readonly person: string;
  readonly address: string;
  /** English too; the guides are Chinese. */
  readonly both?: true;
  prepare?(page: Page, words: typeof zh): Promise<void>;
}

const CLERK = 'p-wf-gaj-clerk-1';
const SUPERVISOR = 'p-wf-dsjj-supervisor-1';
/** Of 126 demo cases the one that the police have not answered in time. */
const LATE = '驾驶人准驾信息';

const openCase = async (page: Page) => {
  await page.getByRole('link', { name: LATE }).first().click();
  await page.getByRole('toolbar').first().waitFor();
};
const openTab = async (page: Page, name: string) => {
  await openCase(page);
  await page.getByRole('tab', { name }).click();
};
const begin = async (page: Page, action: string) => {
  await openCase(page);
  await page.getByRole('toolbar').getByRole('button', { name: action }).first().click();
  await page.getByRole('region', { name: action }).waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', person: '', address: '/sign-in' },
  { name: 'inbox', person: CLERK, address: '/inbox', both: true },
  {
    name: 'keys',
    person: CLERK,
    address: '/inbox',
    prepare: (page) => page.keyboard.press('?'),
  },
  { name: 'case', person: CLERK, address: '/inbox', both: true, prepare: openCase },
  { name: 'supplement', person: CLERK, address: '/inbox', prepare: (page) => begin(page, '一次性告知补正') },
  {
    name: 'chart',
    person: CLERK,
    address: '/inbox',
    prepare: async (page, words) => {
      await openTab(page, words.case.tabs.chart);
      await page.locator('.react-flow__node').first().waitFor();
    },
  },
  {
    name: 'explanation',
    person: CLERK,
    address: '/inbox',
    prepare: async (page, words) => {
      await openCase(page);
      await page
        .getByRole('button', { name: new RegExp(`^${words.case.explain}`) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'catalogue', person: CLERK, address: '/new', both: true },
  {
    name: 'request',
    person: CLERK,
    address: '/new?sharing=conditional',
    prepare: async (page) => {
      await page.getByRole('button', { name: '有条件共享申请' }).first().click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
  { name: 'board', person: SUPERVISOR, address: '/board', both: true },
  {
    name: 'worst-first',
    person: SUPERVISOR,
    address: '/board',
    prepare: async (page, words) => {
      await page.getByText(words.board.look).first().click();
      await page.getByRole('tabpanel').getByRole('link').first().waitFor();
    },
  },
  {
    name: 'supervise',
    person: SUPERVISOR,
    address: '/board',
    prepare: async (page) => {
      await page.getByRole('tabpanel').getByRole('link').first().click();
      await page.getByRole('toolbar').getByRole('button', { name: '督办', exact: true }).click();
    },
  },
  { name: 'calendar', person: SUPERVISOR, address: '/calendar', both: true },
  {
    name: 'notice',
    person: SUPERVISOR,
    address: '/calendar',
    prepare: async (page) => {
      await page.getByRole('button', { name: '录入放假通知' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill(NOTICE);
      await dialog.getByRole('button', { name: '读取并核对' }).click();
      await dialog.getByText('读出的安排').waitFor();
    },
  },
];

/** An example: no such notice has been issued. */
const NOTICE = `国务院办公厅关于调整2026年台风期间放假安排的通知
国办发明电〔2026〕99号
2026年11月24日
一、防御台风：12月3日至4日放假，共2天。`;

/** Fewer colours than a screen has make a file a third as large, and nobody sees it. */
const COLOURS = 128;
const SETTLED_MS = 1500;

async function take(browser: Browser, url: string, picture: Picture, language: Language): Promise<number> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, reducedMotion: 'reduce' },
    ...{ locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai' },
  });
  await context.addInitScript(`localStorage.setItem('docket.language', '${language}')`);
  const page = await context.newPage();
  const { person, address } = picture;
  const path = `/api/v1/auth/sign-in?return=${encodeURIComponent(address)}&login_hint=${person}`;
  await page.goto(`${url}${person ? path : address}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => undefined);
  await picture.prepare?.(page, language === 'zh' ? zh : (en as unknown as typeof zh));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED_MS);
  const shot = await page.screenshot();
  await context.close();
  const folder = join(import.meta.dirname, 'images', language);
  mkdirSync(folder, { recursive: true });
  const small = smaller(shot);
  writeFileSync(join(folder, `${picture.name}.png`), small);
  return small.length;
}

function smaller(png: Buffer): Buffer {
  const bytes = png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength) as ArrayBuffer;
  const { width, height } = UPNG.decode(bytes);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(UPNG.decode(bytes)), width, height, COLOURS));
}

const { values, positionals } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:8080' } },
  allowPositionals: true,
});
const browser = await launchChromium();
for (const picture of PICTURES) {
  if (positionals.length > 0 && !positionals.includes(picture.name)) continue;
  for (const language of picture.both ? (['zh', 'en'] as const) : (['zh'] as const)) {
    const size = await take(browser, values.url, picture, language);
    console.log(`${language}/${picture.name}.png  ${Math.round(size / 1024)} KiB`);
  }
}
await browser.close();
