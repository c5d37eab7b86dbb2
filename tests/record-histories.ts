// npm run record-histories: carries cases into every state and writes down what Temporal knows of them.
// A history that is there already stays: cases that are open today must be replayed by tomorrow's code. Only when no
// case is open any more that the older code began may all be recorded anew: npm run record-histories -- --all
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { endOfDayInShanghai, type IsoDate, isoDateInShanghai } from '../calendar/iso-date.ts';
import { workingDaysBefore } from '../calendar/working-days-before.ts';
import type { DocketClient, Submission } from '../client/docket-client.ts';
import type { Actor } from '../machines/party.ts';
import type { ProcedureId } from '../machines/registry.ts';
import { homeFolder } from '../stack/home.ts';
import { openStore } from '../store/connection.ts';
import { workflowBundle } from '../worker/workflow-bundle.ts';
import { rolloverWorkflowId } from '../workflows/rollover-messages.ts';
import { type CrashStack, crashStack } from './crash/crash-stack.ts';
import { type History, isRecorded, writeHistory } from './histories.ts';
import { closure, SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { carry, type StepOf } from './support/carry.ts';
import * as catalogueChange from './support/catalogue-change-ways.ts';
import * as correction from './support/correction.ts';
import { writeCounty } from './support/county.ts';
import * as dispute from './support/dispute.ts';
import * as openingRequest from './support/opening-request.ts';
import * as purchase from './support/purchase.ts';
import { BUREAU_CLERK, CIVIL_CLERK, POLICE_CLERK, SUPERVISOR, writeOtherItems } from './support/registers.ts';
import {
  accepted,
  INTAKE,
  type LawfulStep,
  STEPS,
  type StepName,
  TO_REFUSED,
  TO_SIGNING,
  TO_USE,
} from './support/share-request.ts';
import { skippingDocket } from './support/skipping-docket.ts';
import * as supervision from './support/supervision.ts';

/** Events after which a case goes on in a new run: more than any way below takes but the longest. */
const SUGGEST_AFTER = 170;

const wanted = (name: string) => process.argv.includes('--all') || !isRecorded(name);

const TO_SUSPENDED = [...TO_USE, 'reportMisuse', 'suspend'] as const;

const opening = { procedure: 'opening-request', actor: BUREAU_CLERK } as const;

/** What a history of another procedure begins with, and the ways into its states. */
const OTHERS: readonly Other[] = [
  { procedure: 'correction', actor: CIVIL_CLERK, intake: correction.INTAKE, ways: correction.WAYS },
  { ...opening, intake: openingRequest.USE, ways: openingRequest.USE_WAYS },
  { ...opening, intake: openingRequest.DEMAND, ways: openingRequest.DEMAND_WAYS },
  { procedure: 'dispute', actor: CIVIL_CLERK, intake: dispute.DISPUTE, ways: dispute.WAYS },
  { procedure: 'supervision', actor: SUPERVISOR, intake: supervision.INTAKE, ways: supervision.WAYS },
  { procedure: 'purchase', actor: CIVIL_CLERK, intake: purchase.INTAKE, ways: purchase.WAYS },
  ...catalogueChange.WAYS,
];

interface Other extends Submission<ProcedureId> {
  readonly ways: { readonly [state: string]: readonly StepOf<ProcedureId>[] };
}

/** A way into each state in which a share request may rest, by the state; 'grown' goes over into a second run. */
const WAYS: { readonly [name: string]: readonly StepName[] } = {
  'preparing.approval': [],
  'preparing.revision': ['sendBack'],
  'handling.reply.received': ['approve'],
  'handling.reply.review': ['approve', 'signIn'],
  'handling.reply.supplementing': ['approve', 'signIn', 'askForSupplement'],
  'handling.reply.signing': ['approve', 'signIn', 'askForSupplement', 'supply', 'review', 'draftAgreement'],
  'handling.extension.asked': ['approve', 'askForExtension'],
  extended: ['approve', 'askForExtension', 'consentToExtension', 'signIn'],
  delivering: [...TO_SIGNING, 'sign'],
  confirming: [...TO_SIGNING, 'sign', 'deliver'],
  'inUse.using': TO_USE,
  'inUse.endingNegotiation': [...TO_USE, 'askToEnd'],
  'inUse.endingFiling': [...TO_USE, 'askToEnd', 'agreeToEnd'],
  'inUse.misuseReported': [...TO_USE, 'reportMisuse'],
  'suspended.rectifying': TO_SUSPENDED,
  'suspended.verifying': [...TO_SUSPENDED, 'reportRectification'],
  restored: [...TO_SUSPENDED, 'reportRectification', 'acceptRectification'],
  refused: TO_REFUSED,
  disputed: [...TO_REFUSED, 'raiseDispute'],
  ended: [...TO_USE, 'endUse'],
  notShared: [...TO_REFUSED, 'acceptRefusal'],
  withdrawn: ['approve', 'withdraw'],
  terminated: [...TO_SUSPENDED, 'reportRectification', 'rejectRectification', 'terminate'],
  grown: ['approve', 'signIn', ...Array<StepName>(16).fill('review'), 'draftAgreement'],
};

mkdirSync(new URL('histories/', import.meta.url), { recursive: true });
const stack = await crashStack({
  dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': SUGGEST_AFTER },
});
try {
  await writeOtherItems(stack.store);
  await dispute.writeDisputeRegisters(stack.store);
  await stack.startWorker();
  const connection = await Connection.connect({ address: stack.temporal().address });
  const temporal = new Client({ connection });
  await recordOnServer(stack.client, temporal);
  const store = openStore(stack.postgres().url);
  await openingRequest.writeOpenItem(store);
  await writeCounty(store);
  await store.close();
  await recordOthers(stack.client, temporal);
  await recordLinked(stack.client, temporal);
  await recordCalendar(stack, temporal);
  await connection.close();
  await recordInSkippedTime(stack);
} finally {
  await stack.close();
}

async function recordOnServer(client: DocketClient, temporal: Client): Promise<void> {
  for (const [name, way] of Object.entries(WAYS).filter(([key]) => wanted(key))) {
    const caseId = await open(client, name);
    const firstRun = await runOf(temporal, caseId);
    await takeAll(client, caseId, name, way);
    await write(temporal, name, caseId, firstRun);
  }
  for (const [name, earlier] of Object.entries(backfilledWays()).filter(([key]) => wanted(key))) {
    const backfill = { by: SUPERVISOR, submittedOn: earlier[0]?.on ?? '', earlier };
    const caseId = await open(client, name, backfill);
    const firstRun = await runOf(temporal, caseId);
    await settled(client, caseId);
    await write(temporal, name, caseId, firstRun);
  }
}

async function recordOthers(client: DocketClient, temporal: Client): Promise<void> {
  await recordEndedByChange(client, temporal);
  for (const { ways, ...submission } of OTHERS) {
    for (const [state, way] of Object.entries(ways)) {
      const name = `${submission.procedure}--${state}`;
      if (!wanted(name)) continue;
      const { caseId } = accepted(await client.submit({ ...submission, requestId: `history/${name}` }));
      const firstRun = await runOf(temporal, caseId);
      await carry(client, caseId, way);
      await write(temporal, name, caseId, firstRun);
    }
  }
}

/** Cases that end with the catalogue change that they have started. */
async function recordEndedByChange(client: DocketClient, temporal: Client): Promise<void> {
  const { DEMAND, TO_TAKING_IN, startChange, publishChange } = openingRequest;
  const demanded = [...TO_TAKING_IN, startChange('charging-0')];
  await record(
    'opening-request--opened',
    { ...opening, intake: DEMAND },
    demanded,
    BUREAU_CLERK,
    publishChange,
  );
  for (const [state, end] of [
    ['catalogued', 'published'],
    ['merged', 'merged'],
  ] as const) {
    const submission = { procedure: 'purchase', actor: CIVIL_CLERK, intake: purchase.INTAKE } as const;
    const way = [...purchase.TO_PURCHASED, purchase.startChange(`moves-${state}`)];
    await record(`purchase--${state}`, submission, way, CIVIL_CLERK, (docket, change) =>
      purchase.endChange(docket, change, end),
    );
  }

  async function record(
    name: string,
    submission: Submission<ProcedureId>,
    way: Parameters<typeof carry>[2],
    viewer: Actor,
    endChange: (client: DocketClient, change: string) => Promise<void>,
  ): Promise<void> {
    if (!wanted(name)) return;
    const { caseId } = accepted(await client.submit({ ...submission, requestId: `history/${name}` }));
    const firstRun = await runOf(temporal, caseId);
    await carry(client, caseId, way);
    const seen = async () => accepted(await client.get(caseId, viewer));
    await until(async () => (await seen()).links.started.length > 0);
    await endChange(client, (await seen()).links.started[0]?.caseId ?? '');
    await until(async () => (await seen()).closed);
    await write(temporal, name, caseId, firstRun);
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error('waited for ten seconds in vain');
}

/** A request that a dispute binds, and a dispute that ends with its request. */
async function recordLinked(client: DocketClient, temporal: Client): Promise<void> {
  for (const name of ['ordered', 'dispute--originClosed']) {
    if (!wanted(name)) continue;
    const requestId = await open(client, name);
    const firstRun = await runOf(temporal, requestId);
    await takeAll(client, requestId, name, [...TO_REFUSED, 'raiseDispute']);
    const disputeId = await dispute.disputeOf(client, requestId);
    const disputeRun = await runOf(temporal, disputeId);
    if (name === 'ordered') {
      await dispute.takeInDispute(client, disputeId, ['propose', 'acceptTerms']);
      await dispute.untilView(client, requestId, ({ states }) => states.includes('delivering'));
      await write(temporal, name, requestId, firstRun);
    } else {
      await takeAll(client, requestId, `${name}/end`, ['withdraw']);
      await dispute.untilView(client, disputeId, ({ closed }) => closed);
      await write(temporal, name, disputeId, disputeRun);
    }
  }
}

/** A case that counts anew, and the roll-over that tells it. Last on the server: every case after it would count otherwise. */
async function recordCalendar({ client, calendar, store }: CrashStack, temporal: Client): Promise<void> {
  const name = 'recounted';
  if (!wanted(name)) return;
  await writeSecondSupervisor(store);
  const caseId = await open(client, name);
  const firstRun = await runOf(temporal, caseId);
  await takeAll(client, caseId, name, ['approve', 'signIn']);
  const day = workingDaysBefore(
    accepted(await client.get(caseId, CIVIL_CLERK)).clocks[0]?.dueOn ?? '',
    2,
    chinaCalendar,
  );
  const entry = accepted(
    await calendar.enter({ ...closure('潍政办字〔2026〕1号', day.date, day.date), actor: SUPERVISOR }),
  );
  accepted(await calendar.confirm({ entry: entry.id, actor: SECOND_SUPERVISOR }));
  accepted(await calendar.startRollover({ actor: SUPERVISOR }));
  await until(async () => accepted(await calendar.rollover()).finishedAt !== null);
  await write(temporal, name, caseId, firstRun);
  const handle = temporal.workflow.getHandle(rolloverWorkflowId(entry.id));
  writeHistory('calendar-rollover', await handle.fetchHistory());
}

/** A timer that fires, for a warning and for the end of a period. */
async function recordInSkippedTime({ postgres }: CrashStack): Promise<void> {
  const name = 'waited-until-overdue';
  if (!wanted(name)) return;
  const bundlePath = await workflowBundle(join(homeFolder(), 'bundles'));
  const docket = await skippingDocket({ databaseUrl: postgres().url, bundlePath });
  const caseId = await open(docket.client, name);
  await takeAll(docket.client, caseId, name, ['approve', 'signIn']);
  const { clocks } = accepted(await docket.client.get(caseId, CIVIL_CLERK));
  await docket.passUntil(endOfDayInShanghai(clocks[0]?.dueOn ?? '') + 60_000);
  await takeAll(docket.client, caseId, `${name}/later`, ['supervise']);
  const { client } = docket.environment;
  await write(client, name, caseId, await runOf(client, caseId));
  await docket.close();
}

function backfilledWays(): { readonly [name: string]: readonly (LawfulStep & { readonly on: IsoDate })[] } {
  const dated = (on: IsoDate, step: LawfulStep) => ({ ...step, on });
  const today = isoDateInShanghai(Date.now());
  // Eight working days ago: of ten, the first warning has come today at the latest, and the end has not.
  const eightAgo = workingDaysBefore(today, 8, chinaCalendar).date;
  const content = {
    decision: 'agree' as const,
    scope: ['姓名'],
    until: '2026-06-30',
    method: 'interface' as const,
    reason: '核对不需要住址。',
  };
  const untilJune: LawfulStep = {
    actor: POLICE_CLERK,
    action: { type: 'draftReply', payload: content },
  };
  return {
    warned: [dated(eightAgo, STEPS.approve)],
    overdue: [dated('2026-03-03', STEPS.approve), dated('2026-03-04', STEPS.signIn)],
    useOver: [
      ...[STEPS.approve, STEPS.signIn, STEPS.review, untilJune, STEPS.sign, STEPS.deliver, STEPS.confirm].map(
        (step) => dated('2026-03-03', step),
      ),
    ],
  };
}

type Backfill = NonNullable<Parameters<DocketClient['submit']>[0]['backfill']>;

async function open(client: DocketClient, name: string, backfill?: Backfill): Promise<string> {
  const requestId = `history/${name}`;
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, requestId } as const;
  return accepted(await client.submit({ ...submission, ...(backfill && { backfill }) })).caseId;
}

async function takeAll(client: DocketClient, caseId: string, name: string, way: readonly StepName[]) {
  for (const [place, step] of way.entries()) {
    const call = { case: caseId, ...STEPS[step], requestId: `history/${name}/${place}` };
    accepted(await client.act<'share-request'>(call));
  }
}

/** Waits until the case has taken what fell due before it was entered. */
async function settled(client: DocketClient, caseId: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const rows = accepted(await client.record(caseId, CIVIL_CLERK));
    if (rows.some(({ kind }) => kind === 'warning' || kind === 'due')) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`nothing fell due in case ${caseId}`);
}

async function runOf(temporal: Client, caseId: string): Promise<string> {
  return (await temporal.workflow.getHandle(`case/${caseId}`).describe()).runId;
}

async function write(temporal: Client, name: string, caseId: string, firstRun: string): Promise<void> {
  const lastRun = await runOf(temporal, caseId);
  const fetch = (run: string): Promise<History> =>
    temporal.workflow.getHandle(`case/${caseId}`, run).fetchHistory();
  writeHistory(name, await fetch(firstRun));
  if (lastRun !== firstRun) writeHistory(`${name}-later-run`, await fetch(lastRun));
  console.log(name);
}
