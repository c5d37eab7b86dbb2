/**
 * Shows that something goes on: at a terminal a line with the seconds, elsewhere one line before and one after.
 * @template T
 * @param {string} title
 * @param {string} done the words for the end
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTicker(title, done, work) {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(0);
  const terminal = process.stderr.isTTY;
  const show = () => process.stderr.write(`\r\x1b[2K… ${title} ${seconds()} s`);
  if (!terminal) process.stderr.write(`… ${title}\n`);
  const ticker = terminal ? setInterval(show, 1000) : undefined;
  if (terminal) show();
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    clearInterval(ticker);
    const line = `${mark} ${mark === '✓' ? done : title} (${seconds()} s)\n`;
    process.stderr.write(terminal ? `\r\x1b[2K${line}` : line);
  }
}
