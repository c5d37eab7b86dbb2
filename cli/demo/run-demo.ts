import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcedureId } from '../../machines/registry.ts';
import type { StageNote } from '../../stack/bring-up.ts';
import { today } from '../clock.ts';
import { clockJson, recordJson, taskJson } from '../output/case-json.ts';
import { EXIT_CODES } from '../output/failure.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { withProgress } from '../progress.ts';
import { type Docket, findDocket, withDocketAt } from '../running.ts';
import { listenForStop } from '../stop-signal.ts';
import { type RecordReport, reportText, verifyRecords } from '../verify-records.ts';
import { tellerOf } from './demos.ts';
import { type OwnStage, withOwnDocket } from './own-docket.ts';
import { type PlayedScene, play } from './play.ts';
import type { Story } from './story.ts';
import { sceneText } from './tell.ts';

export interface DemoOptions {
  readonly json?: true;
  /** The other way that the story goes, by its option. */
  readonly [flag: string]: unknown;
}

const STAGES: { readonly [stage in OwnStage]: string } = {
  recover: '准备临时目录',
  postgres: 'PostgreSQL 数据库',
  'temporal-binary': '查找或下载 Temporal',
  temporal: 'Temporal 服务',
  migrate: '数据库表结构',
  worker: '工作进程',
  registers: '演示机构、人员和目录',
};

/** At a terminal, how long each scene stays before the next one comes, in milliseconds. */
const READING_MS = 700;

/**
 * `docket demo …`: one case of a procedure before the user's eyes, on the running docket, or else on a short-lived one
 * that is ended with the demo.
 */
export async function runDemo(procedure: ProcedureId, options: DemoOptions): Promise<void> {
  let kill = async () => {};
  const stop = listenForStop(() => void kill().finally(() => process.exit(130)));
  const tell = await tellerOf(procedure, options)();
  const story = tell({ today: today(), mark: Date.now().toString(36).slice(-5).toUpperCase() });
  const show = (docket: Docket) => tellStory(story, docket, options, stop.signal);
  try {
    const running = await findDocket();
    if (running) await withDocketAt(running, show);
    else {
      if (!options.json) console.log('没有正在运行的案卷系统，为演示临时启动一套，演示完即删除。\n');
      const runStage = <T>(stage: OwnStage, work: (say: (note: StageNote) => void) => Promise<T>) => {
        stop.signal.throwIfAborted();
        if (options.json) return work(() => {});
        // The one thing that takes long, and only the first time.
        return withProgress(STAGES[stage], (say) =>
          work(({ kind }) => {
            if (kind === 'fetching') say('首次使用，正在下载');
          }),
        );
      };
      const onKill = (how: () => Promise<void>) => {
        kill = how;
      };
      await withOwnDocket({ runStage, onKill }, show);
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.exitCode = 130;
  } finally {
    stop.close();
  }
}

async function tellStory(
  story: Story,
  { client, store }: Docket,
  options: DemoOptions,
  signal: AbortSignal,
): Promise<void> {
  if (!options.json) console.log(`\n${look('title', story.title)}\n`);
  const scenes: PlayedScene[] = [];
  for await (const scene of play(story, client, signal)) {
    const before = scenes.at(-1)?.view.id;
    scenes.push(scene);
    if (options.json) continue;
    console.log(sceneText(scenes.length, scene, { elsewhere: before !== scene.view.id }));
    if (process.stdout.isTTY) await sleep(READING_MS, undefined, { signal });
  }
  const numbers = [...new Set(scenes.map(({ view }) => view.number))];
  const report = await verifyRecords(store, numbers);
  present(
    options,
    demoJson(story, scenes, report),
    () => `${look('title', '核对记录')}\n${numbers.join('、')}：${reportText(report)}`,
  );
  if (!report.intact) process.exitCode = EXIT_CODES['record-broken'];
}

function demoJson({ title }: Story, scenes: readonly PlayedScene[], verification: RecordReport) {
  // The case of the story: scenes of a case that it starts lie in between.
  const [first] = scenes;
  const last = scenes.findLast(({ view }) => view.id === first?.view.id)?.view;
  return {
    title,
    case: last && { id: last.id, number: last.number, stateLabel: last.stateLabel, states: last.states },
    scenes: scenes.map(({ view, rows, ...scene }) => ({
      ...scene,
      caseNumber: view.number,
      procedure: view.procedure.id,
      stateLabel: view.stateLabel,
      tasks: view.tasks.map(taskJson),
      clocks: view.clocks.map(clockJson),
      record: rows.map(recordJson),
    })),
    verification,
  };
}
