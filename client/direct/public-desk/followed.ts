import type { IsoDate } from '../../../calendar/iso-date.ts';
import { idOf, metaOf, statesInChart } from '../../../machines/chart.ts';
import type { Actor } from '../../../machines/party.ts';
import { permittedActions } from '../../../machines/permission.ts';
import { procedureOf } from '../../../machines/registry.ts';
import type { Store } from '../../../store/connection.ts';
import { type CaseDetail, findCase } from '../../../store/find-case.ts';
import type { HeldApplication } from '../../../store/public-applications.ts';
import { type ListedLetter, listLetters } from '../../../store/read-letters.ts';
import type { ApplicantAction, FollowedApplication } from '../../public-desk.ts';

/** What the procedure calls that which an applicant may do here. */
export const ACTIONS: { readonly [Action in ApplicantAction]: string } = {
  supplement: 'recordSupplement',
  withdraw: 'recordWithdrawal',
};

/** @returns undefined while the opening of the case is under way */
export async function followed(
  store: Store,
  { caseId, number }: HeldApplication,
  intake: Actor,
  on: IsoDate,
): Promise<FollowedApplication | undefined> {
  const held = await findCase(store.em(), caseId, intake);
  if (!held) return undefined;
  const docket = { snapshot: held.snapshot, clocks: held.clocks, sequence: held.sequence };
  const procedure = procedureOf(held.procedure, held.procedureVersion);
  const permitted = permittedActions(procedure, docket, intake, on).map(({ type }) => type);
  const provider = held.parties.find(({ party }) => party === 'provider');
  return {
    ...{ caseNumber: held.number, number, subject: held.subject, stage: stageOf(held) },
    ...{ closed: held.status === 'closed', receivedOn: held.openedOn, closedOn: held.closedOn },
    unit: { code: provider?.unit ?? '', name: provider?.name ?? '' },
    period: periodOf(held),
    letters: await lettersToApplicant(store, held),
    may: (['supplement', 'withdraw'] as const).filter((action) => permitted.includes(ACTIONS[action])),
  };
}

/** The letters that go to somebody who is no unit of the case: here, its applicant. */
export async function lettersToApplicant(store: Store, held: CaseDetail): Promise<ListedLetter[]> {
  const { letters = [] } = procedureOf(held.procedure, held.procedureVersion);
  const toApplicant = letters.filter(({ addressee }) => addressee).map(({ kind }) => kind);
  return (await listLetters(store.em(), held.id)).filter(({ kind }) => toApplicant.includes(kind));
}

/** Where a case stands, by its outermost states: what is done inside them is the unit's own. */
function stageOf({ procedure, procedureVersion, states }: CaseDetail): string {
  const outermost = states.map((state) => state.split('.')[0]);
  return statesInChart(procedureOf(procedure, procedureVersion))
    .filter((node) => outermost.includes(idOf(node)))
    .map((node) => metaOf(node).label)
    .join('；');
}

function periodOf({ clocks }: CaseDetail): FollowedApplication['period'] {
  const running = clocks.find(
    ({ stoppedOn, dueOn, target }) => stoppedOn === null && dueOn !== null && !target,
  );
  if (!running?.dueOn) return null;
  return { label: running.label, dueOn: running.dueOn, statutory: running.basis === 'statutory' };
}
