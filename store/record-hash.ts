import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, or 国密 SM3 (GB/T 32905) where the authority has set it. */
export const HASH_ALGORITHMS = ['sha256', 'sm3'] as const;
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

/** What the hash of a row of the record covers. */
export interface HashedRow {
  readonly caseId: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly algorithm: HashAlgorithm;
  /** Canonical JSON (RFC 8785). */
  readonly body: string;
}

/**
 * The hash of a row of the record:
 *
 *     hash = hex(H(utf8(C({ algorithm, body, caseId, previousHash, sequence }))))
 *
 * H is the algorithm that the row names, C the canonical form of RFC 8785, and `body` the row's own JSON value. The
 * body is canonical already, so its text stands in the hashed text as it is.
 * @returns 64 hexadecimal digits in lower case, with both algorithms
 */
export function recordHash({ caseId, sequence, previousHash, algorithm, body }: HashedRow): string {
  const [id, previous] = [JSON.stringify(caseId), JSON.stringify(previousHash)];
  const text = `{"algorithm":"${algorithm}","body":${body},"caseId":${id},"previousHash":${previous},"sequence":${sequence}}`;
  return digest(algorithm, text);
}

/** The previous hash of a record's first row: `hex(H(utf8('data-docket/record/' + caseId)))`. */
export function genesisHash(caseId: string, algorithm: HashAlgorithm): string {
  return digest(algorithm, `data-docket/record/${caseId}`);
}

/**
 * The canonical JSON of a value (RFC 8785).
 * @throws {TypeError} for a value that is no JSON, such as undefined
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON has a canonical form');
  return text;
}

/** The hash of a text, as 64 hexadecimal digits in lower case. */
export function digest(algorithm: HashAlgorithm, text: string): string {
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}
