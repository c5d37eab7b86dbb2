import { styleText } from 'node:util';

type Look = Parameters<typeof styleText>[0];

const LOOKS = {
  title: 'bold',
  good: 'green',
  warn: 'yellow',
  bad: 'red',
  quiet: 'gray',
} satisfies Record<string, Look>;

/**
 * Text in a colour that says what it means. Colours are for people at a terminal: where the output goes to a file or
 * another program, and where NO_COLOR is set, the text stays as it is (`styleText` sees to both).
 */
export function look(as: keyof typeof LOOKS, text: string): string {
  return styleText(LOOKS[as], text, { stream: process.stdout });
}
