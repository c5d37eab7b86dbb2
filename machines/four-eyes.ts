import type { Actor } from './party.ts';

/** Ids of the people who stand behind an act: whoever acted, and whom they stood in for. */
export type People = readonly string[];

/** The people behind an act: one, or two where a substitute acted (休假代理). */
export function peopleBehind({ person, onBehalfOf }: Actor): People {
  return onBehalfOf === undefined ? [person] : [person, onBehalfOf];
}

/**
 * Whether one hand would hold both an earlier act and the next one. Where two people must look (复核), neither a substitute
 * makes two of the one whom they stand in for, nor the one who is stood in for makes two of the substitute.
 * @param earlier the people behind the earlier act; null when it was not done yet
 */
export function sameHand(earlier: People | null | undefined, actor: Actor): boolean {
  return peopleBehind(actor).some((person) => earlier?.includes(person));
}
