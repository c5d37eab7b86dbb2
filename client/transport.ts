import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionCall } from '../machines/action.ts';
import type { Actor } from '../machines/party.ts';
import type { Followed } from './events.ts';
import type { Outcome } from './outcome.ts';
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

export interface SubmitRequest {
  readonly requestId: string;
  readonly procedure: string;
  readonly actor: Actor;
  readonly intake: unknown;
  /** 补录: the day of the submission and the steps taken since, entered afterwards by a supervisor of the bureau. */
  readonly backfill?: Backfill;
}

export interface Backfill {
  readonly by: Actor;
  readonly submittedOn: IsoDate;
  readonly earlier: readonly { readonly action: ActionCall; readonly actor: Actor; readonly on: IsoDate }[];
}

/** 补录 as it goes over HTTP: who enters it is who has signed in, and `actor` is who has submitted on paper. */
export type BackfillBody = Omit<Backfill, 'by'> & { readonly actor: Actor };

export interface ActCall {
  readonly requestId: string;
  /** Id or number (案号) of the case. */
  readonly case: string;
  readonly actor: Actor;
  readonly action: ActionCall;
  /** The last step that the caller has seen; when the case has moved since, the answer is a conflict. */
  readonly seen?: number;
}

/** A step that was taken. Sent again under the same request id, it gets the same answer. */
export interface StepTaken {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly hash: string;
}

export interface TaskQuery {
  readonly actor: Actor;
  readonly procedure?: string;
  readonly limit?: number;
  readonly after?: string;
}

export interface PaperUpload {
  readonly actor: Actor;
  /** As the file was called; its ending must say what the content is. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The way from the client to the docket. One is direct, for trusted programs beside the database; another goes over
 * HTTP. The client knows neither.
 */
export interface Transport {
  submit(request: SubmitRequest): Promise<Outcome<StepTaken>>;
  act(call: ActCall): Promise<Outcome<StepTaken>>;
  getCase(ref: string, actor: Actor): Promise<Outcome<CaseView>>;
  listTasks(query: TaskQuery): Promise<Outcome<Page<TaskView>>>;
  /** The rows of a case's record after a sequence number, in order; -1 for all. */
  readRecord(ref: string, actor: Actor, after: number): Promise<Outcome<readonly RecordEntry[]>>;
  /** The letters of a case, in the order in which they were issued. */
  listLetters(ref: string, actor: Actor): Promise<Outcome<readonly LetterEntry[]>>;
  /** A letter of a case by its number (发文字号). */
  readLetter(ref: string, number: string, actor: Actor): Promise<Outcome<LetterView>>;
  /** Takes a paper in. It is seen by nobody until a step refers to it. The same content again is the same paper. */
  uploadPaper(upload: PaperUpload): Promise<Outcome<PaperView>>;
  /** The uploaded papers of a case, in the order in which they came in. */
  listPapers(ref: string, actor: Actor): Promise<Outcome<readonly PaperView[]>>;
  readPaper(ref: string, hash: string, actor: Actor): Promise<Outcome<PaperContent>>;
  /** Live updates for an actor's unit, until the signal fires. Without it, who follows a case asks again and again. */
  follow?(actor: Actor, signal: AbortSignal): AsyncIterable<Followed>;
  close(): Promise<void>;
}
