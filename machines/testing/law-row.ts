import { expect } from 'vitest';
import type { Opening, Procedure } from '../procedure.ts';
import { procedureOf } from '../registry.ts';
import { lettersAfter, textAfter } from './letter-of.ts';
import { given as beginning, type Happening, nameOf, type Story } from './story.ts';

type Outcome = ReturnType<Story['when']>;

/** A rule that stands against it, on these articles. */
interface Against {
  readonly against: string;
  readonly on: readonly string[];
}

/** What an article has for an answer to a submission or a step. */
type Follows =
  | Against
  /** Its content is not as the article demands, by the paths of the fields. */
  | { readonly lacks: readonly string[] }
  | { readonly leadsTo: Parameters<Outcome['leadsTo']>[0] };

/** What it may have for an answer to a step besides. */
type StepFollows =
  | Follows
  /** There is no such step in that state, or another one has to take it. */
  | { readonly refusedBy: Parameters<Outcome['isRefusedBy']>[0] }
  /** A rule on the registers, which the commit of the step asks (its refusal is shown in `activities/` and `tests/`). */
  | { readonly asks: string; readonly on: readonly string[] }
  /** The one letter that the step issues, and pieces of its text. */
  | { readonly letter: string; readonly saying: readonly string[] };

/** A row of an article's table: a step in a case. */
interface StepRow {
  readonly says: string;
  readonly given: () => Story;
  readonly when: Happening;
  readonly follows: StepFollows;
}

/** A row of an article's table: what is submitted to become a case. */
interface SubmissionRow {
  readonly says: string;
  readonly submits: () => Submission;
  readonly follows: Follows;
}

interface Submission {
  readonly procedure: Procedure;
  readonly opening: Opening;
}

export type LawRow = StepRow | SubmissionRow;

/** What somebody submits to become a case of a procedure. */
export const submission = (procedure: Procedure, opening: Opening): Submission => ({ procedure, opening });

/** Submits it, or takes the step, and compares what comes of it. */
export function holds(row: LawRow): void {
  if ('submits' in row) submissionHolds(row.submits(), row.follows);
  else stepHolds(row.given(), row.when, row.follows);
}

function submissionHolds({ procedure, opening }: Submission, follows: Follows): void {
  const parsed = procedure.intake.safeParse(opening.intake);
  const lacking = parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
  const broken = procedure.intakeRules
    .filter((rule) => parsed.success && rule.broken(opening))
    .map(({ id, articles }) => ({ against: id, on: articles }));
  if ('against' in follows) expect(broken).toContainEqual(follows);
  else if ('lacks' in follows) expect(lacking).toEqual(follows.lacks);
  else {
    expect([...lacking, ...broken]).toEqual([]);
    beginning(procedure, opening).isThen(follows.leadsTo);
  }
}

function stepHolds(before: Story, happening: Happening, follows: StepFollows): void {
  const outcome = before.when(happening);
  if ('against' in follows) outcome.isAgainst(follows.against, follows.on);
  else if ('lacks' in follows) outcome.isIncomplete(follows.lacks);
  else if ('refusedBy' in follows) outcome.isRefusedBy(follows.refusedBy);
  else if ('leadsTo' in follows) outcome.leadsTo(follows.leadsTo);
  else afterwards(before.after(happening), happening, follows);
}

function afterwards(
  after: Story,
  happening: Happening,
  follows: Exclude<StepFollows, Follows | { refusedBy: unknown }>,
): void {
  const { id, version } = after.last.procedure;
  const procedure = procedureOf(id, version);
  if ('asks' in follows) {
    const asked = procedure.actions[nameOf(happening)]?.registerRules ?? [];
    expect(asked.map((rule) => ({ asks: rule.id, on: rule.articles }))).toContainEqual(follows);
  } else {
    expect(lettersAfter(procedure, after).map(({ label }) => label)).toEqual([follows.letter]);
    const text = textAfter(procedure, after).join('\n');
    expect(follows.saying.filter((piece) => !text.includes(piece))).toEqual([]);
  }
}
