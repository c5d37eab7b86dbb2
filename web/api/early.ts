import { actingAs } from './acting.ts';

/** After this, in milliseconds, an answer that nobody has used is older than what a page may begin with. */
const FRESH_MS = 10_000;

/** Answers on their way since before the program was there, by what was asked and in which role; undefined: not asked after all. */
const answers = new Map<string, Promise<Response | undefined>>();

/**
 * Asks the server for what the first page will ask for, while the program is still being fetched.
 * @param when asked only after this has come to be true; whoever asks meanwhile waits for it, so that nothing is asked twice
 */
export function askEarly(address: string, when?: Promise<boolean>): Promise<Response | undefined> {
  const key = keyOf(address);
  const ask = () => fetch(address, { headers: readingHeaders() });
  const answer = when ? when.then((may) => (may ? ask() : undefined)) : ask();
  // Whoever takes it is told of its failure.
  answer.catch(() => undefined);
  answers.set(key, answer);
  setTimeout(() => answers.delete(key), FRESH_MS);
  return answer;
}

/** The answer to what was asked early, once; undefined when it was not. */
export async function takeEarly(address: string): Promise<Response | undefined> {
  const key = keyOf(address);
  const answer = answers.get(key);
  answers.delete(key);
  return answer;
}

/** What is sent with every question. */
export function readingHeaders(): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  const acting = actingAs();
  if (acting) headers.set('Docket-Acting-As', acting);
  return headers;
}

function keyOf(address: string): string {
  return `${actingAs() ?? ''} ${address}`;
}
