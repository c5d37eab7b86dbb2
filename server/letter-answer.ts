import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { LetterView } from '../client/views.ts';
import { letterDocx } from '../letters/docx.ts';
import { attached, INERT } from './download.ts';
import type { ServerEnv } from './env.ts';
import { file } from './schemas/parts.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a letter is given out as: its authentic text, or a document of Word. */
export const LETTER_CONTENT = { 'text/html': { schema: z.string() }, [DOCX]: { schema: file } };

/** @param more headers beside those that keep a letter from acting */
export async function letterAnswer(
  c: Context<ServerEnv>,
  { html, letter, number }: LetterView,
  format: 'html' | 'docx',
  more: { readonly [name: string]: string } = {},
) {
  if (format === 'docx') {
    return c.body(Buffer.from(await letterDocx(letter)), 200, {
      'Content-Type': DOCX,
      'Content-Disposition': attached(`${number}.docx`),
    });
  }
  // Its bytes are the authentic text: nothing is added, and nothing in it may run.
  return c.body(html, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `${INERT}; style-src 'unsafe-inline'`,
    ...more,
  });
}
