import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { sameOrNextWorkingDay } from '../calendar/next-working-day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysBefore } from '../calendar/working-days-before.ts';
import type { ActionOf, Submission } from '../client/docket-client.ts';
import type { Actor, Parties, Party, Role } from '../machines/party.ts';
import type { Opening, Procedure } from '../machines/procedure.ts';
import { type ProcedureId, procedures } from '../machines/registry.ts';
import { prepareOpening } from '../store/prepare-opening.ts';
import { demoOpeningRegisters } from './opening-registers.ts';
import { demoPeople } from './people.ts';
import type { AnyPlot, By, Days, StartedPlot } from './plot.ts';
import { demoPlots } from './plots/all.ts';

/** A case of the demo docket: how it is submitted, with its earlier steps (补录), and where that leads. */
export interface DemoCase {
  readonly key: string;
  readonly procedure: ProcedureId;
  /** What the case begins with, by the registers of the demo. */
  readonly opening: Opening;
  /** Key of the case whose number its intake names; that one is seeded first. */
  readonly cites?: string;
  submission(citedNumber?: string): DemoSubmission;
  /** What is done in the case that this one starts, on the day of seeding. */
  readonly started?: {
    readonly steps: readonly { readonly actor: Actor; readonly action: ActionOf<ProcedureId> }[];
    readonly stands: readonly string[];
  };
  /** Ids of the states in which it stands when the day of seeding begins, and all steps are taken. */
  readonly stands: readonly string[];
}

export type DemoSubmission = Submission<ProcedureId> & {
  readonly requestId: string;
  readonly backfill: NonNullable<Submission<ProcedureId>['backfill']>;
};

/** Under this id a demo case is submitted, so that it is seeded once. */
export function requestIdOf(key: string): string {
  return `demo/${key}`;
}

/** Stands for the number of a cited case until the docket has given it. */
const NUMBER_TO_COME = '潍数共享〔2026〕1号';

/**
 * The cases of the demo docket as they are to be seeded on a day: of every procedure at every stage, begun on real past
 * working days, so that some periods end on that day, some are over and some cases wait on the other side. On a day off,
 * what would be due "today" is due on the next working day: a period of working days can't end on a day off.
 * A case that no instrument governs on its day (办法 lapsed, 条例 without a rule) is left out.
 * @param today day of seeding in Asia/Shanghai, from 2025-09-15: the cases of the last weeks are under 条例
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 * @throws {Error} when a plot asks for what may not begin a case: a fault of the demo
 */
export async function demoCases(today: IsoDate, calendar: WorkingCalendar): Promise<readonly DemoCase[]> {
  const days = daysFrom(today, calendar);
  const cases = await Promise.all(demoPlots(days).map((plot) => caseOf(plot, days)));
  return cases.filter((one) => one !== null);
}

function daysFrom(today: IsoDate, calendar: WorkingCalendar): Days {
  const { date: dueDay } = sameOrNextWorkingDay(today, calendar);
  return {
    ago: (workingDays) => workingDaysBefore(dueDay, workingDays, calendar).date,
    ahead: (days) => addDays(today, days),
  };
}

async function caseOf(plot: AnyPlot, days: Days): Promise<DemoCase | null> {
  const { key, procedure: id, submitter, cites, started, stands } = plot;
  const procedure: Procedure = procedures[id];
  const requestId = requestIdOf(key);
  const [party, role] = (procedure.submitBy[0] ?? '').split('.') as [Party, Role];
  const actor = personOf(submitter, role);
  const submittedOn = days.ago(plot.submitted);
  const prepared = await prepareOpening(demoOpeningRegisters, procedure, {
    ...{ caseId: requestId, actor, on: submittedOn },
    intake: plot.tell(NUMBER_TO_COME).intake,
  });
  if (!prepared.ok) {
    const { problem } = prepared;
    if (problem.kind === 'not-permitted' && problem.rule === null && problem.reason === 'intake') return null;
    throw new Error(`${requestId}: ${problem.message}`);
  }
  const opening = prepared.value;
  const parties = { ...opening.parties, [party]: [submitter] };
  const by = actorFor('bureau.supervisor', parties);
  return {
    ...{ key, procedure: id, stands, opening: { ...opening, enteredBy: by } },
    ...(cites !== undefined && { cites }),
    submission: (number = NUMBER_TO_COME) => {
      const { intake, happened } = plot.tell(number);
      const earlier = happened.map(({ ago, by: who, action }) => ({
        ...{ action, actor: actorFor(who, parties), on: days.ago(ago) },
      }));
      return { procedure: id, requestId, actor, intake, backfill: { by, submittedOn, earlier } };
    },
    ...(started && { started: startedOf(started) }),
  };
}

function startedOf({ happened, stands }: StartedPlot): NonNullable<DemoCase['started']> {
  return { steps: happened.map(({ by, action }) => ({ actor: actorFor(by, {}), action })), stands };
}

/** Whoever holds the role in the unit of the party, or in the unit that is named. */
function actorFor(by: By, parties: Parties): Actor {
  const [of, role] = by.split('.') as [Party, Role];
  return personOf(parties[of]?.[0] ?? of, role);
}

/** The first person of the register who holds the role in the unit. */
function personOf(unit: string, role: Role): Actor {
  const person = demoPeople.find(({ memberships }) =>
    memberships.some((held) => held.unit === unit && held.role === role),
  );
  if (!person) throw new Error(`the demo has nobody who is '${role}' of '${unit}'`);
  return { person: person.id, unit, role };
}
