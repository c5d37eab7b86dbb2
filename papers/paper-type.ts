import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What papers may be: the media type, and the endings that a name of it has. */
const PAPER_TYPES: { readonly [mediaType: string]: readonly string[] } = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  // Documents of old Office programs, and of WPS: the content tells the container, not which program wrote it.
  'application/x-cfb': ['doc', 'xls', 'wps', 'et'],
};

/** The endings of all that is taken, for messages and for file choosers. */
export const PAPER_ENDINGS = Object.values(PAPER_TYPES).flat();

/** How a central directory of a ZIP file names the one file that every OFD has (GB/T 33190). */
const OFD_ROOT = 'OFD.xml';
const DIRECTORY_BYTES = 64 * 1024;

/** The media type of a file by its content, whatever its name; undefined when papers may not be of it. */
export async function paperType(path: string): Promise<string | undefined> {
  const sniffed = (await fileTypeFromFile(path))?.mime;
  const type = sniffed === 'application/zip' && (await isOfd(path)) ? 'application/ofd' : sniffed;
  return type !== undefined && Object.hasOwn(PAPER_TYPES, type) ? type : undefined;
}

/** Whether a name ends as those of a type do: who opens the paper later goes by its name. */
export function endsLike(name: string, type: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return PAPER_TYPES[type]?.includes(ending) ?? false;
}

async function isOfd(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, DIRECTORY_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.includes(OFD_ROOT);
  } finally {
    await file.close();
  }
}
