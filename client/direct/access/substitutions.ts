import { randomUUID } from 'node:crypto';
import { addDays, type IsoDate, isIsoDate, isoDateInShanghai } from '../../../calendar/iso-date.ts';
import type { Actor } from '../../../machines/party.ts';
import { standingsOf } from '../../../store/access/standings.ts';
import {
  findSubstitution,
  listSubstitutions,
  makeSubstitution,
  type SubstitutionFault,
  takeBackSubstitution,
} from '../../../store/access/substitutions.ts';
import type { Store } from '../../../store/connection.ts';
import { done, type Problem } from '../../outcome.ts';
import type { Substitutions, SubstitutionView } from '../../substitutions.ts';
import { whileAvailable } from '../while-available.ts';
import { against, type Change, type ChangeCall, changed, denied, invalid } from './changed.ts';

/** The days that a substitution may span: a leave, no appointment. */
const DAYS_AT_MOST = 366;

/** Substitutions, straight on the store. */
export function substitutionsOver(store: Store, nowMs: () => number): Substitutions {
  const today = () => isoDateInShanghai(nowMs());
  const call = (what: string, by: Actor): ChangeCall => ({ what, by, nowMs: nowMs() });
  return {
    make: (actor, request) =>
      changed(store, call('substitution.make', actor), async (em) => {
        const { person = actor.person, role, substitute, fromDay, toDay } = request;
        const own = await standingsOf(em, actor.person, today());
        const holds = (wanted: string) =>
          own.some((one) => one.unit === actor.unit && one.role === wanted && one.onBehalfOf === null);
        const mayMake =
          person === actor.person ? holds(role) : holds('head') && (role === 'clerk' || role === 'observer');
        if (actor.onBehalfOf !== undefined || !mayMake) {
          return denied(
            '只能委托代理本人的任职；负责人还可以为本单位的经办人、观察员安排代理。代理来的任职不能再委托。',
          );
        }
        const made = { person, unit: actor.unit, role, substitute, fromDay, toDay };
        return substitutionMade(em, made, actor.person, nowMs());
      }),
    takeBack: (actor, id) =>
      changed(store, call('substitution.take-back', actor), async (em) => {
        const held = await findSubstitution(em, id);
        // What a person has no part in is not there for them.
        if (!held || held.unit !== actor.unit || !(await mayTakeBack(actor, held)))
          return noSuchSubstitution();
        return substitutionTakenBack(em, held, nowMs());
      }),
    list: (actor) =>
      whileAvailable(null, async () => {
        const isHead = actor.role === 'head' && actor.onBehalfOf === undefined;
        const query = { unit: actor.unit, endsFrom: today(), ...(!isHead && { person: actor.person }) };
        return done(await listSubstitutions(store.em(), query));
      }),
  };

  async function mayTakeBack(
    actor: Actor,
    { person, madeBy, unit, role }: SubstitutionView,
  ): Promise<boolean> {
    if (person === actor.person || madeBy === actor.person) return true;
    const own = await standingsOf(store.em(), actor.person, today());
    const isHead = own.some((one) => one.unit === unit && one.role === 'head' && one.onBehalfOf === null);
    return isHead && (role === 'clerk' || role === 'observer');
  }
}

type Made = Omit<SubstitutionView, 'id' | 'personName' | 'substituteName' | 'madeBy' | 'takenBackAt'>;
type Em = Parameters<typeof makeSubstitution>[0];

/** Makes a substitution, once it was asked whether the asking person may. */
export async function substitutionMade(
  em: Em,
  made: Made,
  madeBy: string,
  nowMs: number,
): Promise<Change<SubstitutionView> | Problem> {
  const wrong = wrongDays(made, isoDateInShanghai(nowMs));
  if (wrong) return wrong;
  if (made.person === made.substitute) return invalid('substitute', '代理人应当是另一个人。');
  const id = randomUUID();
  const fault = await makeSubstitution(em, { ...made, id, madeBy, madeAt: new Date(nowMs).toISOString() });
  if (fault) return FAULTS[fault];
  const held = await findSubstitution(em, id);
  if (!held) throw new Error('what was written a moment ago is there');
  return {
    subject: { substitution: id, person: made.person, unit: made.unit },
    before: null,
    after: made,
    value: held,
  };
}

/** Ends a substitution, once it was asked whether the asking person may. */
export async function substitutionTakenBack(
  em: Em,
  held: SubstitutionView,
  nowMs: number,
): Promise<Change<SubstitutionView> | Problem> {
  const takenBackAt = new Date(nowMs).toISOString();
  if (!(await takeBackSubstitution(em, held.id, takenBackAt))) {
    return against('substitution-stands', '该代理已经收回。');
  }
  const subject = { substitution: held.id, person: held.person, unit: held.unit };
  return { subject, before: { takenBackAt: null }, after: { takenBackAt }, value: { ...held, takenBackAt } };
}

export function noSuchSubstitution(): Problem {
  return { kind: 'not-found', message: '没有这项代理。' };
}

const FAULTS: { readonly [fault in SubstitutionFault]: Problem } = {
  'not-held': invalid('role', '被代理人在该机构没有这一任职。'),
  'not-in-unit': invalid('substitute', '代理人应当是同一机构的在职人员。'),
  'a-machine': invalid('substitute', '接入系统不能代理，也不能由人员代理。'),
  overlaps: against('one-substitute', '这一任职在这些日期已有代理人，请先收回原代理或者改动日期。'),
};

function wrongDays({ fromDay, toDay }: Made, today: IsoDate): Problem | undefined {
  if (!isIsoDate(fromDay)) return invalid('fromDay', '起始日应当是日期，如 2026-10-01。');
  if (!isIsoDate(toDay)) return invalid('toDay', '截止日应当是日期，如 2026-10-08。');
  if (fromDay < today) return invalid('fromDay', '代理不能从过去的日期起算。');
  if (toDay < fromDay) return invalid('toDay', '截止日不能早于起始日。');
  if (toDay > addDays(fromDay, DAYS_AT_MOST - 1))
    return invalid('toDay', '代理最长一年，更长的请由安全管理员调整任职。');
  return undefined;
}
