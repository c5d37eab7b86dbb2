import type { Actor } from '../../machines/party.ts';
import type { Opening } from '../../machines/procedure.ts';
import type { Step } from '../../machines/step.ts';
import type { Store } from '../../store/connection.ts';
import { type Names, namesOf } from '../../store/names.ts';
import type { RecordedRow } from '../../store/record-since.ts';
import type { RecordEntry } from '../views.ts';

/** Rows of the record as they may be shown to somebody, with the names of whoever acted. */
export async function recordEntries(
  store: Store,
  rows: readonly RecordedRow[],
  reader: Actor,
): Promise<RecordEntry[]> {
  const actors = rows.map(({ body }) => body.step.actor);
  const people = new Set(actors.flatMap(({ person, onBehalfOf }) => [person, onBehalfOf ?? person]));
  const names = await namesOf(store.em(), people, new Set(actors.map(({ unit }) => unit)));
  return rows.map((row) => entryOf(row, reader, names));
}

function entryOf({ body: { step }, hash, algorithm }: RecordedRow, reader: Actor, names: Names): RecordEntry {
  const { sequence, kind, label, articles, actor, on, at, backfilled, to } = step;
  return {
    ...{ sequence, kind, action: step.action.type, label, articles, actor, on, at, backfilled, to },
    by: {
      person: names.people.get(actor.person) ?? null,
      unit: names.units.get(actor.unit) ?? null,
      onBehalfOf: actor.onBehalfOf === undefined ? null : (names.people.get(actor.onBehalfOf) ?? null),
    },
    content: contentFor(reader, step),
    algorithm,
    hash,
  };
}

/** A draft of the other side is its own until it is issued: what it says to others stands in its letters. */
function contentFor({ unit }: Actor, { kind, action, actor }: Step): unknown {
  if (kind === 'opening') return (action.payload as Opening).intake;
  return actor.unit === unit ? action.payload : null;
}
