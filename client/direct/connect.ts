import type { ClientOptions, ConnectionOptions } from '@temporalio/client';
import { Client } from '@temporalio/client';
import { openPapers } from '../../papers/open-papers.ts';
import type { PaperStore } from '../../papers/paper-store.ts';
import { openChangeFeed } from '../../store/changes/change-feed.ts';
import { openStore } from '../../store/connection.ts';
import type { Access } from '../access.ts';
import type { Administration } from '../admin.ts';
import type { Board } from '../board.ts';
import type { CalendarService } from '../calendar.ts';
import type { CaseList } from '../case-list.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Directory } from '../directory.ts';
import type { FollowEvents, PlaceOfEvents } from '../events.ts';
import type { PublicDesk } from '../public-desk.ts';
import type { LookUpRequest } from '../requests.ts';
import type { Substitutions } from '../substitutions.ts';
import type { Transport } from '../transport.ts';
import type { VerifyRecord } from '../verification.ts';
import type { Webhooks } from '../webhooks.ts';
import type { Worklist } from '../worklist.ts';
import { accessOver, type SessionTimes } from './access/access.ts';
import { administrationOver } from './access/administration.ts';
import { substitutionsOver } from './access/substitutions.ts';
import { boardOver } from './board/board.ts';
import { directCalendar } from './calendar.ts';
import { caseListOver } from './case-list.ts';
import { casesOver } from './cases.ts';
import { catalogueOver } from './catalogue.ts';
import { createDirectTransport } from './direct-transport.ts';
import { directoryOver } from './directory.ts';
import { eventsOver, placeOfEventsOver } from './events.ts';
import { type Operations, operationsOver } from './operations.ts';
import { publicDeskOver } from './public-desk/public-desk.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { requestsOver } from './requests.ts';
import { connectLazily } from './temporal-connection.ts';
import { verificationOver } from './verification.ts';
import { webhooksOver } from './webhooks.ts';
import { worklistOver } from './worklist/worklist.ts';

export interface DirectOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly databaseUrl: string;
  /** How to reach Temporal, and the namespace of the docket there. */
  readonly cluster: {
    readonly connectionOptions: Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey' | 'metadata'>;
    readonly namespace: string;
  };
  /** How long a call waits for its commit, in milliseconds (default 10 000). */
  readonly waitMs?: number;
  readonly taskQueue?: string;
  /** How long sessions of browsers hold; default an hour without use, ten hours at most. */
  readonly sessions?: SessionTimes;
  /** Whether webhooks may lie in the authority's own network; default not. */
  readonly privateWebhooks?: boolean;
  /** Where papers lie: a folder, or `s3://bucket/prefix?region=…&endpoint=…`. Without it none are taken or read. */
  readonly papers?: string;
  /** Stand around every call to Temporal, such as those that carry a trace on. */
  readonly interceptors?: ClientOptions['interceptors'];
}

const SESSION_TIMES: SessionTimes = { idleMs: 3_600_000, longestMs: 36_000_000 };

/** All that a trusted program beside the database may ask, over one set of connections. */
export interface DirectDocket {
  readonly transport: Transport;
  readonly directory: Directory;
  readonly catalogue: Catalogue;
  readonly verifyRecord: VerifyRecord;
  readonly worklist: Worklist;
  readonly followEvents: FollowEvents;
  readonly placeOfEvents: PlaceOfEvents;
  readonly access: Access;
  readonly administration: Administration;
  readonly substitutions: Substitutions;
  readonly webhooks: Webhooks;
  readonly lookUpRequest: LookUpRequest;
  /** @param patienceMs how long each server may take, in milliseconds; default 2000 */
  readiness(patienceMs?: number): Promise<Readiness>;
  readonly board: Board;
  readonly caseList: CaseList;
  readonly calendar: CalendarService;
  readonly publicDesk: PublicDesk;
  readonly operations: Operations;
  close(): Promise<void>;
}

/**
 * The direct way to the docket, for trusted programs beside the database: it works out what a case begins with and
 * talks to Temporal and the store itself. Connections are made when they are first needed.
 */
export function connectDirect(options: DirectOptions): Transport {
  return openDirect(options).transport;
}

/** The same with what lies beside the cases, for a program that serves others. */
export function openDirect(options: DirectOptions): DirectDocket {
  const { cluster, databaseUrl, waitMs, taskQueue, sessions = SESSION_TIMES } = options;
  const { connection, close: disconnect } = connectLazily(cluster.connectionOptions);
  const { interceptors } = options;
  const client = new Client({
    connection,
    namespace: cluster.namespace,
    ...(interceptors && { interceptors }),
  });
  const store = openStore(databaseUrl);
  const cases = casesOver({
    client,
    ...(taskQueue !== undefined && { taskQueue }),
    ...(waitMs !== undefined && { waitMs }),
  });
  const papers = options.papers === undefined ? undefined : papersAt(options.papers);
  const feed = openChangeFeed(store);
  const followEvents = eventsOver(feed);
  const close = async () => {
    await feed.close();
    await disconnect();
    await store.close();
    await papers?.close();
  };
  const transport = createDirectTransport({
    store,
    cases,
    ...(papers && { papers: papers.open }),
    follow: followEvents,
    nowMs: Date.now,
    close,
  });
  return {
    transport,
    directory: directoryOver(store),
    catalogue: catalogueOver(store),
    verifyRecord: verificationOver(store),
    followEvents,
    placeOfEvents: placeOfEventsOver(store),
    worklist: worklistOver({ store, nowMs: Date.now }),
    board: boardOver({ store, nowMs: Date.now }),
    caseList: caseListOver({ store, nowMs: Date.now }),
    publicDesk: publicDeskOver({ store, transport, nowMs: Date.now }),
    access: accessOver(store, Date.now, sessions),
    administration: administrationOver(store, Date.now, sessions.idleMs),
    substitutions: substitutionsOver(store, Date.now),
    webhooks: webhooksOver(store, { allowPrivate: options.privateWebhooks ?? false }),
    lookUpRequest: requestsOver(store),
    readiness: readinessOf(store, connection),
    operations: operationsOver(store),
    calendar: directCalendar({
      ...{ store, client, nowMs: Date.now },
      ...(taskQueue !== undefined && { taskQueue }),
    }),
    close,
  };
}

/** The papers at a location, opened when they are first needed; an opening that failed is tried again. */
function papersAt(location: string) {
  let opened: Promise<PaperStore> | undefined;
  return {
    open: () => {
      opened ??= openPapers(location).catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}
