import { setTimeout as sleep } from 'node:timers/promises';
import type { DocketClient } from '../../client/docket-client.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { CaseView, RecordEntry } from '../../client/views.ts';
import { type Clock, isRunning } from '../../machines/clock.ts';
import type { Actor } from '../../machines/party.ts';
import { CommandFailure } from '../output/failure.ts';
import { answerOf, failureOf } from '../output/problem.ts';
import type { Deed, Story } from './story.ts';

/** A scene as it came out. */
export interface PlayedScene {
  readonly says: string;
  /** Null where the law's clock acted, or another case. */
  readonly by: Actor | null;
  readonly action: string;
  readonly outcome: 'taken' | 'refused';
  /** What stood against it. */
  readonly refusal: { readonly rule: string; readonly message: string } | null;
  /** The case in which it happened. */
  readonly view: CaseView;
  /** The clocks that run, and those that the scene ended. */
  readonly clocks: readonly Clock[];
  /** The rows that the scene added to the record. */
  readonly rows: readonly RecordEntry[];
}

type Told = Omit<PlayedScene, 'view' | 'clocks' | 'rows'>;

/** How long the clock may take to notice a period that has ended, and a case to start or to tell another, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Plays a story through the client, scene by scene.
 * @param signal ends it between two scenes
 * @throws {CommandFailure} when the docket answers otherwise than the story tells
 */
export async function* play(
  story: Story,
  client: DocketClient,
  signal: AbortSignal,
): AsyncGenerator<PlayedScene, void> {
  const { submission, says } = story.opening;
  const reader = submission.actor;
  const { caseId } = answerOf(await client.submit(submission));
  const main = followedCase(client, caseId, reader);
  let started: FollowedCase | undefined;

  yield await main.scene({ says, by: reader, action: 'submit', outcome: 'taken', refusal: null });
  for (const scene of story.scenes) {
    signal.throwIfAborted();
    if ('comes' in scene) {
      await rowOf(client, caseId, reader, scene.comes);
      const { says, comes } = scene;
      yield await main.scene({ says, by: null, action: comes, outcome: 'taken', refusal: null });
      continue;
    }
    if (scene.where === 'started') {
      started ??= followedCase(client, await startedBy(client, caseId, reader), reader);
    }
    const followed = scene.where === 'started' && started ? started : main;
    yield await followed.scene(await take(client, followed.caseId, scene));
  }
}

interface FollowedCase {
  readonly caseId: string;
  /** How the case stands after a scene, with what the scene added. */
  scene(told: Told): Promise<PlayedScene>;
}

function followedCase(client: DocketClient, caseId: string, reader: Actor): FollowedCase {
  let seen = -1;
  let running: ReadonlySet<string> = new Set();
  return {
    caseId,
    scene: async (told) => {
      const view = answerOf(await client.get(caseId, reader));
      const record = answerOf(await client.record(caseId, reader));
      // The clock may add a row between the two readings: it belongs to the next scene.
      const rows = record.filter(({ sequence }) => sequence > seen && sequence <= view.sequence);
      seen = view.sequence;
      const clocks = view.clocks.filter((clock) => isRunning(clock) || running.has(clock.id));
      running = new Set(view.clocks.filter(isRunning).map(({ id }) => id));
      return { ...told, view, clocks, rows };
    },
  };
}

async function take(
  client: DocketClient,
  caseId: string,
  { says, by, action, refusedBy }: Deed,
): Promise<Told> {
  const outcome = await client.act({ case: caseId, actor: by, action });
  const refusal = expected(outcome, { says, refusedBy });
  return { says, by, action: action.type, outcome: refusal ? 'refused' : 'taken', refusal };
}

/** What stood against a scene; null when it was taken. A story that comes out otherwise is a fault. */
function expected(
  outcome: Outcome<StepTaken>,
  { says, refusedBy }: { readonly says: string; readonly refusedBy: Deed['refusedBy'] },
): PlayedScene['refusal'] {
  if (outcome.ok) {
    if (refusedBy === undefined) return null;
    throw new CommandFailure('fault', 'demo-astray', `演示出错：这一步本应被规则 ${refusedBy} 拒绝：${says}`);
  }
  const failure = failureOf(outcome.problem);
  if (refusedBy === undefined || failure.code !== refusedBy) throw failure;
  return { rule: refusedBy, message: failure.message };
}

/** Waits for a row that comes without anybody acting. */
async function rowOf(
  client: DocketClient,
  caseId: string,
  reader: Actor,
  kind: 'due' | 'settlement',
): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  for await (const row of client.watch(caseId, reader, { signal, everyMs: 200 })) {
    if (answerOf(row).kind === kind) return;
  }
  throw kind === 'due'
    ? late('no-expiry', '期限已经届满，但系统没有记录')
    : late('no-settlement', '相关案件已经办结，但结果没有送达');
}

/** A started case is opened a moment after the step that starts it. */
async function startedBy(client: DocketClient, caseId: string, reader: Actor): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { links } = answerOf(await client.get(caseId, reader));
    const started = links.started.at(-1);
    if (started) return started.caseId;
    await sleep(100);
  }
  throw late('not-started', '相关案件没有立案');
}

function late(code: string, what: string): CommandFailure {
  return new CommandFailure('unavailable', code, `${what}：请用 docket doctor 检查工作进程。`);
}
