import { actingAs } from './acting.ts';

/** After this, in milliseconds, an answer that nobody has used is older than what a page may begin with. */
const FRESH_MS = 10_000;

/** Answers on their way since before the program was there, by what was asked and in which role. */
const answers = new Map<string, Promise<Response>>();

/** Asks the server for what the first page will ask for, while the program is still being fetched. */
export function askEarly(address: string): Promise<Response> {
  const key = keyOf(address);
  const answer = fetch(address, { headers: readingHeaders() });
  // Whoever takes it is told of its failure.
  answer.catch(() => undefined);
  answers.set(key, answer);
  setTimeout(() => answers.delete(key), FRESH_MS);
  return answer;
}

/** The answer to what was asked early, once; undefined when it was not. */
export function takeEarly(address: string): Promise<Response> | undefined {
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
