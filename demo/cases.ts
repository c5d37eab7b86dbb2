import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { sameOrNextWorkingDay } from '../calendar/next-working-day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysBefore } from '../calendar/working-days-before.ts';
import type { Submission } from '../client/docket-client.ts';
import type { Actor, PartyRole, Role } from '../machines/party.ts';
import { governingRules } from '../statute/governing-rules.ts';
import { resolveSettings } from '../statute/settings.ts';
import { demoCatalogue } from './catalogue.ts';
import { demoPeople } from './people.ts';
import type { Days, Plot } from './plot.ts';
import { preparing } from './plots/preparing.ts';
import { providing } from './plots/providing.ts';
import { refused } from './plots/refused.ts';
import { reviewing } from './plots/reviewing.ts';
import { signing } from './plots/signing.ts';
import { suspended } from './plots/suspended.ts';
import { using } from './plots/using.ts';
import { type DemoUnit, demoUnits } from './units.ts';

const PLOTS = [preparing, reviewing, signing, providing, using, suspended, refused];

/** A case of the demo docket: how it is submitted, with its earlier steps (补录), and where that leads. */
export interface DemoCase {
  readonly submission: Submission<'share-request'> & {
    readonly requestId: string;
    readonly backfill: NonNullable<Submission<'share-request'>['backfill']>;
  };
  /** Ids of the states in which it stands when the day of seeding begins. */
  readonly stands: readonly string[];
}

/**
 * The share requests of the demo docket as they are to be seeded on a day: at every stage, received on real past
 * working days, so that some replies are due on that day, some are late and some wait on the other side. On a day off,
 * what would be due "today" is due on the next working day: a period of working days can't end on a day off.
 * A request that no instrument governs on its day (办法 lapsed, one side outside 条例) is left out.
 * @param today day of seeding in Asia/Shanghai, from 2025-09-15: the cases of the last weeks are under 条例
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 */
export function demoCases(today: IsoDate, calendar: WorkingCalendar): readonly DemoCase[] {
  const days = daysFrom(today, calendar);
  return PLOTS.flatMap((plots) => plots(days))
    .filter((plot) => isGoverned(plot, days))
    .map((plot) => caseOf(plot, days));
}

function daysFrom(today: IsoDate, calendar: WorkingCalendar): Days {
  const { date: dueDay } = sameOrNextWorkingDay(today, calendar);
  return {
    ago: (workingDays) => workingDaysBefore(dueDay, workingDays, calendar).date,
    ahead: (days) => addDays(today, days),
  };
}

function isGoverned({ requester, intake, submitted }: Plot, days: Days): boolean {
  const rules = governingRules({
    requester: unitOf(requester),
    provider: providerOf(intake.item),
    on: days.ago(submitted),
    procedure: 'share-request',
    settings: resolveSettings(),
  });
  return rules.kind === 'governed';
}

function caseOf({ key, requester, intake, submitted, happened, stands }: Plot, days: Days): DemoCase {
  const provider = providerOf(intake.item);
  const units = { requester, provider: provider.code, bureau: provider.bureau };
  const earlier = happened.map(({ ago, by, action }) => ({
    action: action(intake),
    actor: actorFor(by, units),
    on: days.ago(ago),
  }));
  return {
    submission: {
      procedure: 'share-request',
      requestId: `demo/${key}`,
      actor: actorFor('requester.clerk', units),
      intake,
      backfill: { by: actorFor('bureau.supervisor', units), submittedOn: days.ago(submitted), earlier },
    },
    stands,
  };
}

/** The first person of the register who holds the role in the unit of the party. */
function actorFor(by: PartyRole, units: { readonly [party: string]: string }): Actor {
  const [party, role] = by.split('.') as [string, Role];
  const unit = units[party];
  const person = demoPeople.find(({ memberships }) =>
    memberships.some((held) => held.unit === unit && held.role === role),
  );
  if (!unit || !person) throw new Error(`the demo has nobody for '${by}' in '${unit}'`);
  return { person: person.id, unit, role };
}

function providerOf(item: string): DemoUnit {
  const provider = demoCatalogue.find(({ code }) => code === item)?.provider;
  if (!provider) throw new Error(`the demo catalogue has no item '${item}'`);
  return unitOf(provider);
}

function unitOf(code: string): DemoUnit {
  const unit = demoUnits.find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`the demo has no unit '${code}'`);
  return unit;
}
