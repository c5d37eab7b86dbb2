import type { IsoDate } from '../calendar/iso-date.ts';
import type { Letter } from '../letters/letter.ts';
import type { Clock } from '../machines/clock.ts';
import type { Actor, Party, Role } from '../machines/party.ts';
import type { PermittedAction } from '../machines/permission.ts';
import type { StepKind } from '../machines/step.ts';

/** A case as an actor sees it. */
export interface CaseView {
  readonly id: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: { readonly id: string; readonly version: number; readonly title: string };
  readonly subject: string;
  readonly closed: boolean;
  readonly stateLabel: string;
  /** Ids of the active states. */
  readonly states: readonly string[];
  readonly sequence: number;
  readonly openedOn: IsoDate;
  readonly parties: readonly { readonly party: Party; readonly unit: string; readonly name: string }[];
  readonly rules: {
    readonly instrument: string;
    readonly reasons: readonly string[];
    readonly warnings: readonly string[];
  };
  readonly links: {
    readonly startedBy: LinkedCaseView | null;
    readonly started: readonly LinkedCaseView[];
  };
  readonly clocks: readonly Clock[];
  readonly tasks: readonly TaskView[];
  /** What the asking actor may do now. */
  readonly permitted: readonly PermittedAction[];
}

/** A case that started another one, or was started by it. */
export interface LinkedCaseView {
  readonly caseId: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: string;
  /** What the started case is to the one that started it, such as 'dispute'. */
  readonly link: string;
}

/** A person, as colleagues see them. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** A task in a unit's inbox. */
export interface TaskView {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly key: string;
  readonly label: string;
  readonly party: Party;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly actions: readonly string[];
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
}

/** A row of the record, as it may be shown. */
export interface RecordEntry {
  readonly sequence: number;
  readonly kind: StepKind;
  readonly action: string;
  readonly label: string;
  readonly articles: readonly string[];
  readonly actor: Actor;
  /** Names of whoever acted; null where the registers know none, as for the clock. */
  readonly by: {
    readonly person: string | null;
    readonly unit: string | null;
    readonly onBehalfOf: string | null;
  };
  /** What the opening or the step said; null for a step of another unit, which speaks through its letters. */
  readonly content: unknown;
  readonly on: IsoDate;
  readonly at: string;
  readonly backfilled: boolean;
  readonly to: readonly string[];
  readonly algorithm: string;
  readonly hash: string;
}

/** A letter (文书) in the list of a case. */
export interface LetterEntry {
  /** The step that issued it. */
  readonly sequence: number;
  /** 文种, such as 补正告知书 */
  readonly label: string;
  /** 发文字号 */
  readonly number: string;
  readonly title: string;
  readonly issuedOn: IsoDate;
  /** Of the authentic text, as the record has it. */
  readonly hash: string;
}

/** A letter with its texts. */
export interface LetterView extends LetterEntry {
  /** The authentic text: a whole HTML document; its UTF-8 bytes have the hash. */
  readonly html: string;
  /** Its words, from which it is drawn in other formats (`letters/docx.ts`). */
  readonly letter: Letter;
}

/** A paper (材料) that was uploaded. */
export interface PaperView {
  /** SHA-256 of the content; a step refers to the paper by it. */
  readonly hash: string;
  readonly name: string;
  /** Media type, as the content was found to be. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Code of the unit that uploaded it. */
  readonly unit: string;
}

/** A paper to be read. The content ends with an error when it is not what its hash says. */
export interface PaperContent extends PaperView {
  readonly content: AsyncIterable<Uint8Array>;
}

/** One page of a list. `next` continues it; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
