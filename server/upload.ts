import { HttpProblem } from './problem.ts';

/** A file that a request brings. */
export interface Upload {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Above this a form is refused: it is held in memory, as its end has to be found. A raw body goes through as it comes. */
const FORM_BYTES = 51 * 1024 * 1024;

/**
 * The file in a request: the body itself, under a name given beside it, or the one field `file` of a form.
 * @throws {HttpProblem} `invalid` when there is none, `too-large`
 */
export async function uploadIn(request: Request, name: string | undefined): Promise<Upload> {
  const isForm = request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false;
  if (isForm) return fromForm(request, name);
  if (name === undefined) throw lacking('name', '请在 name 参数中写明文件名。');
  if (!request.body) throw lacking('content', '没有收到文件内容。');
  return { name, content: request.body };
}

async function fromForm(request: Request, name: string | undefined): Promise<Upload> {
  // Without a length nobody can say beforehand how much of the memory it would take.
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!(length <= FORM_BYTES))
    throw new HttpProblem('too-large', '材料不能超过 50 MB，请压缩或者拆分后重新提交。');
  const form = await request.formData().catch(() => undefined);
  if (!form) throw new HttpProblem('malformed', '表单的格式不对。');
  const file = form.get('file');
  if (file === null || typeof file === 'string') throw lacking('file', '表单中没有名为 file 的文件。');
  return { name: name ?? file.name, content: file.stream() };
}

function lacking(path: string, message: string): HttpProblem {
  return new HttpProblem('invalid', message, { fields: [{ path, message }] });
}
