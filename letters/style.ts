import {
  CHARACTER_SPACING_PT,
  FONTS,
  LINE_PT,
  ORGAN_SPACING_EM,
  PAGE_MM,
  RED,
  SMALL_PT,
  TEXT_PT,
  TITLE_PT,
} from './page.ts';
import { ORGAN_LINE, TITLE_LINE_PT } from './pages.ts';

const family = (names: readonly string[], generic: string) =>
  [...names.map((name) => `"${name}"`), generic].join(', ');

const TEXT = family(FONTS.text, 'serif');
const TITLE = family(FONTS.title, 'serif');
const HEADING = family(FONTS.heading, 'sans-serif');
const NUMBER = family(FONTS.number, 'serif');
const { width, height, top, right, bottom, left } = PAGE_MM;
/** 一字线上距版心下边缘7毫米 */
const folio = `font: ${SMALL_PT}pt/1 ${NUMBER}; content: '— ' counter(page) ' —'; vertical-align: top; padding-top: 7mm`;

/**
 * How a letter looks: on the screen as a sheet of paper, and printed page by page. Page numbers stand outside (外侧). The
 * letter says how large its head is (--organ) and how many pages it fills (--pages).
 */
export const STYLE = `
@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@page :right { @bottom-right { ${folio}; padding-right: 1em; } }
@page :left { @bottom-left { ${folio}; padding-left: 1em; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e9ebee; }
body {
  width: ${width}mm; min-height: ${height}mm; margin: 8mm auto; background: #fff; color: #000;
  padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
  font: ${TEXT_PT}pt/${LINE_PT}pt ${TEXT}; letter-spacing: ${CHARACTER_SPACING_PT}pt;
  text-align: justify; overflow-wrap: anywhere; display: flex; flex-direction: column;
}
.organ { font: var(--organ)/${ORGAN_LINE} ${TITLE}; color: ${RED}; text-align: center; letter-spacing: ${ORGAN_SPACING_EM}em; text-wrap: balance; }
.number { text-align: center; margin-top: ${2 * LINE_PT}pt; }
hr { border: 0; border-top: 2pt solid ${RED}; margin-top: 4mm; }
h1 { font: ${TITLE_PT}pt/${TITLE_LINE_PT}pt ${TITLE}; text-align: center; text-wrap: balance; word-break: keep-all; margin: ${2 * LINE_PT}pt 0 ${LINE_PT}pt; }
p { text-indent: 2em; orphans: 2; widows: 2; }
.number, .recipient, .organ { text-indent: 0; }
.long { word-break: break-all; }
h2 { font: ${TEXT_PT}pt/${LINE_PT}pt ${HEADING}; text-indent: 2em; break-after: avoid; }
.signature {
  position: relative; align-self: flex-end; margin: ${2 * LINE_PT}pt 4em 0 0; text-align: center; break-inside: avoid; break-before: avoid;
}
.signature p { text-indent: 0; }
.seal {
  position: absolute; left: 50%; top: 50%; width: 42mm; height: 42mm; translate: -50% -60%;
  border: 1px dashed #c9b3b3; border-radius: 50%; color: #c9b3b3; font-size: ${SMALL_PT}pt;
  display: grid; place-items: start center; padding-top: 4mm; pointer-events: none;
}
.colophon { margin-top: auto; padding-top: ${2 * LINE_PT}pt; font-size: ${SMALL_PT}pt; break-inside: avoid; }
.colophon p { text-indent: 0; padding: 0 1em; border-bottom: .5pt solid #000; }
.colophon p:first-child { border-top: 1pt solid #000; }
.colophon p:last-child { border-bottom-width: 1pt; }
.colophon .issued { display: flex; justify-content: space-between; gap: 1em; }
.colophon .issued span:last-child { white-space: nowrap; }
@media print {
  html { background: none; }
  body {
    width: auto; margin: 0; padding: 0; box-shadow: none; display: block; position: relative;
    /* A little less, so that no rounding makes one page more. */
    min-height: calc(var(--pages) * ${height - top - bottom}mm - 1mm);
  }
  .signature { width: fit-content; margin-left: auto; }
  .seal { display: none; }
  .colophon { position: absolute; bottom: 0; left: 0; right: 0; padding-top: 0; }
  .colophon-space { height: var(--colophon); }
}
`.trim();
