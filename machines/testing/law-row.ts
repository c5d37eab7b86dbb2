import type { Happening, Story } from './story.ts';

type Outcome = ReturnType<Story['when']>;

/** What an article has for an answer: a rule that stands against the step, on these articles, or what follows from it. */
type Follows =
  | { readonly against: string; readonly on: readonly string[] }
  | { readonly leadsTo: Parameters<Outcome['leadsTo']>[0] };

/** A row of an article's table. */
export interface LawRow {
  readonly says: string;
  readonly given: () => Story;
  readonly when: Happening;
  readonly follows: Follows;
}

/** Takes the step and compares what comes of it. */
export function holds({ given, when, follows }: LawRow): void {
  const outcome = given().when(when);
  if ('against' in follows) outcome.isAgainst(follows.against, follows.on);
  else outcome.leadsTo(follows.leadsTo);
}
