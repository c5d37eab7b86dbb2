import type { z } from 'zod';
import type { Actor } from '../machines/party.ts';
import type { ProcedureId, procedures } from '../machines/registry.ts';
import type { Outcome } from './outcome.ts';
import type { Backfill, PaperUpload, StepTaken, TaskQuery, Transport } from './transport.ts';
import type {
  CaseView,
  LetterEntry,
  LetterView,
  Page,
  PaperContent,
  PaperView,
  RecordEntry,
  TaskView,
} from './views.ts';
import { watch } from './watch.ts';

type ActionsOf<Id extends ProcedureId> = (typeof procedures)[Id]['actions'];

/** What a case of a procedure begins with. */
export type IntakeOf<Id extends ProcedureId> = z.input<(typeof procedures)[Id]['intake']>;

type PayloadOf<Definition> = Definition extends { readonly payload: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : never;

/** An action of a procedure with its content; of any of them when several are named. */
export type ActionOf<Id extends ProcedureId> = Id extends ProcedureId
  ? {
      [Type in keyof ActionsOf<Id> & string]: {
        readonly type: Type;
        readonly payload: PayloadOf<ActionsOf<Id>[Type]>;
      };
    }[keyof ActionsOf<Id> & string]
  : never;

export interface Submission<Id extends ProcedureId> {
  readonly procedure: Id;
  readonly actor: Actor;
  readonly intake: IntakeOf<Id>;
  /** Unique for this submission; the same id sent again yields the same case. Made up when missing. */
  readonly requestId?: string;
  readonly backfill?: Backfill;
}

export interface Act<Id extends ProcedureId> {
  /** Id or number (案号) of the case. */
  readonly case: string;
  readonly actor: Actor;
  readonly action: ActionOf<Id>;
  /** Unique in the case for its whole life; the same id sent again gets the first answer. Made up when missing. */
  readonly requestId?: string;
  readonly seen?: number;
}

/** The client of data-docket: starts cases, acts on them, reads and follows them. */
export interface DocketClient {
  /** Starts a case. The answer comes when its opening stands in the record. */
  submit<Id extends ProcedureId>(submission: Submission<Id>): Promise<Outcome<StepTaken>>;
  /** Takes a step in a case. The answer comes when the step stands in the record. */
  act<Id extends ProcedureId = ProcedureId>(act: Act<Id>): Promise<Outcome<StepTaken>>;
  get(ref: string, actor: Actor): Promise<Outcome<CaseView>>;
  /** The open tasks that an actor may do, the most urgent first. */
  tasks(query: TaskQuery): Promise<Outcome<Page<TaskView>>>;
  record(ref: string, actor: Actor): Promise<Outcome<readonly RecordEntry[]>>;
  /** The letters (文书) of a case, in the order in which they were issued. */
  letters(ref: string, actor: Actor): Promise<Outcome<readonly LetterEntry[]>>;
  /** A letter of a case by its number (发文字号). */
  letter(ref: string, number: string, actor: Actor): Promise<Outcome<LetterView>>;
  /**
   * Takes a paper (材料) in. A step refers to it as `{ name, paper: hash }`; from then on the parties of its case may read
   * it. The same content again is the same paper.
   */
  uploadPaper(upload: PaperUpload): Promise<Outcome<PaperView>>;
  /** The uploaded papers of a case, in the order in which they came in. */
  papers(ref: string, actor: Actor): Promise<Outcome<readonly PaperView[]>>;
  paper(ref: string, hash: string, actor: Actor): Promise<Outcome<PaperContent>>;
  /**
   * Follows a case: yields its record row by row, each once and in order, and ends when the case is closed or the
   * signal fires. Live updates say when there is more; without them it is asked for every `everyMs` milliseconds
   * (default 500).
   * @param after the last sequence number already known; -1 to begin at the opening
   */
  watch(
    ref: string,
    actor: Actor,
    options?: { readonly after?: number; readonly signal?: AbortSignal; readonly everyMs?: number },
  ): AsyncIterable<Outcome<RecordEntry>>;
  close(): Promise<void>;
}

/** A client over a transport. Request ids are made up here, so that a retry inside a call is always safe. */
export function createDocketClient(transport: Transport): DocketClient {
  return {
    submit: ({ requestId = crypto.randomUUID(), ...submission }) =>
      transport.submit({ requestId, ...submission }),
    act: ({ requestId = crypto.randomUUID(), ...call }) => transport.act({ requestId, ...call }),
    get: (ref, actor) => transport.getCase(ref, actor),
    tasks: (query) => transport.listTasks(query),
    record: (ref, actor) => transport.readRecord(ref, actor, -1),
    letters: (ref, actor) => transport.listLetters(ref, actor),
    letter: (ref, number, actor) => transport.readLetter(ref, number, actor),
    uploadPaper: (upload) => transport.uploadPaper(upload),
    papers: (ref, actor) => transport.listPapers(ref, actor),
    paper: (ref, hash, actor) => transport.readPaper(ref, hash, actor),
    watch: (ref, actor, options = {}) => watch(transport, ref, actor, options),
    close: () => transport.close(),
  };
}
