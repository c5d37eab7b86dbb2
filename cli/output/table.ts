import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = 2;
/** A column is not made narrower than this, in terminal cells; below it, a line rather runs over. */
const NARROWEST = 10;
/** Where nobody's terminal says how wide it is, as in a pipe. */
const DEFAULT_WIDTH = 120;

/** Width of the terminal, in cells. */
export function terminalWidth(): number {
  return process.stdout.columns || DEFAULT_WIDTH;
}

/**
 * Rows in aligned columns. A Chinese character takes two cells; a cell that is too long for the terminal is wrapped
 * inside its column, so that long names do not break the layout.
 * @param rows all of the same length; the first may be a header
 * @param width the cells that a line may take
 */
export function table(rows: readonly (readonly string[])[], width = terminalWidth()): string {
  const widths = narrowed(columnWidths(rows), width);
  return rows.map((row) => line(row, widths)).join('\n');
}

/** Name and value, one pair a line; a pair without a value is left out. */
export function pairs(
  entries: readonly (readonly [string, string | undefined])[],
  width = terminalWidth(),
): string {
  const told = entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return table(told, width);
}

/** Moves every line of a text to the right. */
export function indented(text: string, by = 2): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      for (const part of cell.split('\n')) widths[column] = Math.max(widths[column] ?? 0, stringWidth(part));
    });
  }
  return widths;
}

/** Takes the cells that are too many from the widest columns, cell by cell. */
function narrowed(widths: readonly number[], width: number): number[] {
  const fitted = [...widths];
  let excess = fitted.reduce((sum, one) => sum + one, 0) + GAP * (fitted.length - 1) - width;
  for (; excess > 0; excess--) {
    const widest = fitted.indexOf(Math.max(...fitted));
    const cells = fitted[widest];
    if (cells === undefined || cells <= NARROWEST) break;
    fitted[widest] = cells - 1;
  }
  return fitted;
}

function line(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) =>
    // Chinese has no spaces to break at: a line is filled to its end.
    wrapAnsi(cell, widths[column] ?? 0, { hard: true, wordWrap: false, trim: false }).split('\n'),
  );
  const height = Math.max(...cells.map((parts) => parts.length));
  const lines = Array.from({ length: height }, (_, at) =>
    cells
      .map((parts, column) => padded(parts[at] ?? '', widths[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
  return lines.join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
