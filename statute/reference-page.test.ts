import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { periodRule, periods } from './periods.ts';
import type { Setting } from './settings/kinds.ts';
import { settingsTable } from './settings.ts';

const page = readFileSync(new URL('../docs/reference/statute.md', import.meta.url), 'utf8');

/** The cells of every table row of the page. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.for(periods.map(({ id }) => id))('the reference page tells %s as it is', (id) => {
  const [, , , regulation = '', measures = ''] = rows.find(([, first]) => first === `\`${id}\``) ?? [];
  const cells = [
    ['regulation-809', regulation],
    ['weifang-measures', measures],
  ] as const;
  for (const [instrument, cell] of cells) {
    const rule = periodRule(id, instrument);
    if (rule === null) expect(cell).toBe('–');
    else {
      expect(cell).toMatch(
        rule.basis === 'statutory' ? new RegExp(`^\\*\\*${rule.amount} `) : /^(internal|named in the case)/,
      );
      expect(cell.endsWith(` · ${rule.articles.join(' ')}`)).toBe(true);
    }
  }
});

const settings: readonly (readonly [string, Setting])[] = Object.entries(settingsTable);

test.for(settings)('the reference page tells %s as it is', ([id, setting]) => {
  const [, row, , label, , , inEffect] = rows.find(([, , second]) => second === `\`${id}\``) ?? [];
  expect({ row, label, inEffect }).toEqual({
    row: setting.row === null ? '–' : `${setting.row}`,
    label: setting.label,
    inEffect: setting.inEffect ? 'yes' : '–',
  });
});
