import type { DocketClient } from '../../client/docket-client.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { CaseView, RecordEntry } from '../../client/views.ts';
import { type Clock, isRunning } from '../../machines/clock.ts';
import type { Actor } from '../../machines/party.ts';
import { CommandFailure } from '../output/failure.ts';
import { answerOf, failureOf } from '../output/problem.ts';
import type { Scene, Story } from './story.ts';

/** A scene as it came out. */
export interface PlayedScene {
  readonly says: string;
  /** Null where the law's clock acted. */
  readonly by: Actor | null;
  readonly action: string;
  readonly outcome: 'taken' | 'refused';
  /** What stood against it. */
  readonly refusal: { readonly rule: string; readonly message: string } | null;
  readonly view: CaseView;
  /** The clocks that run, and those that the scene ended. */
  readonly clocks: readonly Clock[];
  /** The rows that the scene added to the record. */
  readonly rows: readonly RecordEntry[];
}

/** How long the clock may take to notice a period that has ended, in milliseconds. */
const EXPIRY_MS = 20_000;

/**
 * Plays a story through the client, scene by scene.
 * @param signal ends it between two scenes
 * @throws {CommandFailure} when the docket answers otherwise than the story tells
 */
export async function* play(
  story: Story,
  client: DocketClient,
  signal: AbortSignal,
): AsyncGenerator<PlayedScene, string> {
  const { submission, says } = story.opening;
  const reader = submission.actor;
  const { caseId } = answerOf(await client.submit(submission));
  let seen = -1;
  let running: ReadonlySet<string> = new Set();

  const scene = async (told: Omit<PlayedScene, 'view' | 'clocks' | 'rows'>): Promise<PlayedScene> => {
    const view = answerOf(await client.get(caseId, reader));
    const record = answerOf(await client.record(caseId, reader));
    // The clock may add a row between the two readings: it belongs to the next scene.
    const rows = record.filter(({ sequence }) => sequence > seen && sequence <= view.sequence);
    seen = view.sequence;
    const clocks = view.clocks.filter((clock) => isRunning(clock) || running.has(clock.id));
    running = new Set(view.clocks.filter(isRunning).map(({ id }) => id));
    return { ...told, view, clocks, rows };
  };

  yield await scene({ says, by: reader, action: 'submit', outcome: 'taken', refusal: null });
  if (story.expiry) {
    await expiryOf(client, caseId, reader);
    yield await scene({ says: story.expiry.says, by: null, action: 'due', outcome: 'taken', refusal: null });
  }
  for (const { says, by, action, refusedBy } of story.scenes) {
    signal.throwIfAborted();
    const outcome = await client.act<'share-request'>({ case: caseId, actor: by, action });
    const refusal = expected(outcome, { says, refusedBy });
    yield await scene({ says, by, action: action.type, outcome: refusal ? 'refused' : 'taken', refusal });
  }
  return caseId;
}

/** What stood against a scene; null when it was taken. A story that comes out otherwise is a fault. */
function expected(
  outcome: Outcome<StepTaken>,
  { says, refusedBy }: { readonly says: string; readonly refusedBy: Scene['refusedBy'] },
): PlayedScene['refusal'] {
  if (outcome.ok) {
    if (refusedBy === undefined) return null;
    throw new CommandFailure('fault', 'demo-astray', `演示出错：这一步本应被规则 ${refusedBy} 拒绝：${says}`);
  }
  const failure = failureOf(outcome.problem);
  if (refusedBy === undefined || failure.code !== refusedBy) throw failure;
  return { rule: refusedBy, message: failure.message };
}

async function expiryOf(client: DocketClient, caseId: string, reader: Actor): Promise<void> {
  const signal = AbortSignal.timeout(EXPIRY_MS);
  for await (const row of client.watch(caseId, reader, { signal, everyMs: 200 })) {
    if (answerOf(row).kind === 'due') return;
  }
  throw new CommandFailure(
    'unavailable',
    'no-expiry',
    '期限已经届满，但系统没有记录：请用 docket doctor 检查工作进程。',
  );
}
