import { lifeDiagram } from '../machines/diagram.ts';
import { shareRequest } from '../machines/share-request/procedure.ts';

const BETWEEN = /(<!-- life:begin .*-->\n)[\s\S]*(<!-- life:end -->)/;

/**
 * The README with the picture of one case's life put between its marks.
 * @throws {Error} when the marks are not there
 */
export function withLife(readme: string): string {
  if (!BETWEEN.test(readme)) throw new Error('the README has no marks life:begin and life:end');
  const picture = `\`\`\`mermaid\n${lifeDiagram(shareRequest)}\`\`\`\n`;
  return readme.replace(BETWEEN, (_, begin: string, end: string) => `${begin}${picture}${end}`);
}
