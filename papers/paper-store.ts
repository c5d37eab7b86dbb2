import type { Readable } from 'node:stream';

/**
 * Where papers (申请材料) lie, under the SHA-256 of their content: a folder of this machine, or a bucket. Whose they are and
 * who may see them is said by the database, not here.
 */
export interface PaperStore {
  /** Folder on this machine in which papers are gathered while they come in. */
  readonly incoming: string;
  /** Keeps a file under its hash, whole or not at all. When the paper is kept already nothing changes. */
  keep(hash: string, path: string): Promise<void>;
  /**
   * The content of a paper. It ends with an error when it is not what its hash says.
   * @throws {PaperError} `not-there`; in the stream `damaged`
   */
  read(hash: string): Promise<Readable>;
  /** Removes a paper for good. One that is not there is gone already. */
  remove(hash: string): Promise<void>;
  close(): Promise<void>;
}
