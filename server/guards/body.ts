import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isStorable } from '../../client/direct/check-request.ts';
import { HttpProblem } from '../problem.ts';

/** 1 MiB: the longest content that a step takes is some hundred fields of 2000 characters. */
const MAX_BYTES = 1024 * 1024;
/** 64 KiB, of somebody who has not signed in: an application is a form of some fields. */
const MAX_PUBLIC_BYTES = 64 * 1024;
/** Papers pass through as they come; who keeps them counts them. Some bytes more than a paper, for the frame of a form. */
const MAX_PAPER_BYTES = 51 * 1024 * 1024;
/** Deeper than any content of a step, and far from where the stack of a program ends. */
const MAX_DEPTH = 64;

/** Refuses bodies that are too long, whether they say so or not. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const isPaper = c.req.path.endsWith('/papers');
  const isPublic = c.req.path.startsWith('/api/v1/public/');
  const maxSize = isPaper ? MAX_PAPER_BYTES : isPublic ? MAX_PUBLIC_BYTES : MAX_BYTES;
  const tooLarge = () => {
    throw new HttpProblem(
      'too-large',
      `内容不能超过 ${isPublic && !isPaper ? '64 KB' : `${Math.floor(maxSize / 1024 / 1024)} MB`}。`,
    );
  };
  if (Number(c.req.header('Content-Length') ?? 0) > maxSize) tooLarge();
  // A paper is not read ahead of those who count it.
  if (isPaper) return next();
  return bodyLimit({ maxSize, onError: tooLarge })(c, next);
};

/** Refuses JSON that is nested deeper than anything that can be meant. */
export const limitDepth: MiddlewareHandler = async (c, next) => {
  const isJson = c.req.header('Content-Type')?.includes('json') ?? false;
  if (isJson && depthOf(await c.req.text()) > MAX_DEPTH) {
    throw new HttpProblem('invalid', `内容的层次不能超过 ${MAX_DEPTH} 层。`, { fields: [] });
  }
  await next();
};

/** Refuses JSON with texts that no table takes, wherever they stand in it. What is no JSON the route refuses. */
export const refuseUnstorable: MiddlewareHandler = async (c, next) => {
  const isJson = c.req.header('Content-Type')?.includes('json') ?? false;
  // A NUL, or half of a character, can only come as an escape.
  const text = isJson ? await c.req.text() : '';
  if (/\\u(?:0000|d[89a-f])/i.test(text) && !isStorable(parsed(text))) {
    throw new HttpProblem('invalid', '内容含有不能保存的字符，请更正后重新提交。', { fields: [] });
  }
  await next();
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How deep the brackets of a JSON text are nested; those within strings do not count. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return deepest;
}
