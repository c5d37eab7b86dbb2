import {
  CHARACTER_SPACING_PT,
  FONTS,
  LINE_PT,
  ORGAN_PT,
  PAGE_MM,
  RED,
  SMALL_PT,
  TEXT_PT,
  TITLE_PT,
} from './page.ts';

const family = (names: readonly string[], generic: string) =>
  [...names.map((name) => `"${name}"`), generic].join(', ');

const TEXT = family(FONTS.text, 'serif');
const TITLE = family(FONTS.title, 'serif');
const HEADING = family(FONTS.heading, 'sans-serif');
const NUMBER = family(FONTS.number, 'serif');
const { width, height, top, right, bottom, left } = PAGE_MM;
const folio = `font: ${SMALL_PT}pt ${NUMBER}; content: '— ' counter(page) ' —'`;

/** How a letter looks: on the screen as a sheet of paper, and printed page by page. Page numbers stand outside (外侧). */
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
.organ { font: ${ORGAN_PT}pt/1.3 ${TITLE}; color: ${RED}; text-align: center; letter-spacing: .12em; text-indent: .12em; }
.number { text-align: center; margin-top: ${2 * LINE_PT}pt; }
hr { border: 0; border-top: 2pt solid ${RED}; margin-top: 4mm; }
h1 { font: ${TITLE_PT}pt/34pt ${TITLE}; text-align: center; text-wrap: balance; margin: ${2 * LINE_PT}pt 0 ${LINE_PT}pt; }
p { text-indent: 2em; orphans: 2; widows: 2; }
.number, .recipient, .organ { text-indent: 0; }
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
.colophon .issued { display: flex; justify-content: space-between; }
@media print {
  html { background: none; }
  body { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; display: block; }
  .signature { width: fit-content; margin-left: auto; }
  .seal { display: none; }
}
`.trim();
