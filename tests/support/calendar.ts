import type { CalendarInput, CalendarService } from '../../client/calendar.ts';
import type { Actor } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import { SUPERVISOR } from './registers.ts';
import { accepted } from './share-request.ts';

/** A colleague of the bureau's supervisor: whoever enters does not confirm. */
export const SECOND_SUPERVISOR: Actor = { ...SUPERVISOR, person: 'bureau-supervisor-2' };

export function writeSecondSupervisor(store: Store): Promise<void> {
  const { person } = SECOND_SUPERVISOR;
  return writeRegisters(store, { people: [{ id: person, name: person }], memberships: [SECOND_SUPERVISOR] });
}

/** An order that closes all units for some days. */
export function closure(
  number: string,
  from: string,
  to: string,
  units: string[] | null = null,
): CalendarInput {
  const order = {
    ...{ number, issuedOn: '2026-11-24', authority: '潍坊市人民政府', basis: '《突发事件应对法》' },
    ...{ reason: '台风', off: [{ from, to, name: '台风停工' }], units },
  };
  return { kind: 'order', order };
}

/** Enters and confirms, by two supervisors. @returns the version that is in force now */
export async function putInForce(calendar: CalendarService, input: CalendarInput): Promise<string> {
  const entry = accepted(await calendar.enter({ ...input, actor: SUPERVISOR }));
  const confirmed = accepted(await calendar.confirm({ entry: entry.id, actor: SECOND_SUPERVISOR }));
  if (confirmed.version === null) throw new Error('a confirmed entry has made a version');
  return confirmed.version;
}
