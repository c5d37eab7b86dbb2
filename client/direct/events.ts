import type { ChangeFeed } from '../../store/changes/change-feed.ts';
import { placeOfNow } from '../../store/changes/read-changes.ts';
import type { Store } from '../../store/connection.ts';
import type { DocketEvent, FollowEvents, PlaceOfEvents } from '../events.ts';
import { done } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';

/** Events from the feed of changes, as far as units may hear of them. */
export function eventsOver(feed: ChangeFeed): FollowEvents {
  return async function* follow(units, after, signal): AsyncIterable<DocketEvent> {
    for await (const change of feed.since(after, signal)) {
      if (change.kind === 'reset') {
        yield change;
        continue;
      }
      const { kind, id, caseId, caseNumber, sequence } = change;
      const heard = change.units.filter((unit) => units.includes(unit));
      if (kind === 'case' && heard.length > 0) yield { kind, id, caseId, caseNumber, sequence };
      if (kind === 'tasks') for (const unit of heard) yield { kind, id, unit };
    }
  };
}

/** The place of now, straight from the store. */
export function placeOfEventsOver(store: Store): PlaceOfEvents {
  return () => whileAvailable(null, async () => done(await placeOfNow(store.em())));
}
