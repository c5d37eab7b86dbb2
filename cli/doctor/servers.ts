import { Connection } from '@temporalio/client';
import { checkCluster, type TemporalCluster } from '../../stack/temporal-cluster.ts';
import { openStore } from '../../store/connection.ts';
import { migrations } from '../../store/migrations.ts';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import type { DocketAddress } from '../running.ts';
import { type Check, fail, ok, warn, why } from './check.ts';

const PATIENCE_MS = 5000;
/** A worker asks for work about once a minute; one that has not for twice as long is gone. */
const POLLING_MS = 120_000;
/** temporal.api.enums.v1.TaskQueueType */
const QUEUES = { workflow: 1, activity: 2 } as const;

const NAMED_BY = {
  environment: '由 DATABASE_URL 和 TEMPORAL_ADDRESS 指定',
  start: '由 npm start 启动，正在运行',
};

const DOCKET = { id: 'docket', label: '案卷系统' };
const DATABASE = { id: 'database', label: 'PostgreSQL' };
const MIGRATIONS = { id: 'migrations', label: '数据库表结构' };
const TEMPORAL = { id: 'temporal', label: 'Temporal' };
const WORKER = { id: 'worker', label: '工作进程' };

/** The servers of the running docket, its tables and its worker; without one, only that none runs. */
export async function serverChecks(address: DocketAddress | undefined): Promise<Check[]> {
  if (!address) return [warn(DOCKET, '没有运行', '需要时请运行 npm start。')];
  return [
    ok(DOCKET, NAMED_BY[address.namedBy]),
    ...(await databaseChecks(address.databaseUrl)),
    ...(await temporalChecks(address.cluster)),
  ];
}

async function databaseChecks(databaseUrl: string): Promise<Check[]> {
  const { host } = new URL(databaseUrl);
  const store = openStore(databaseUrl, { poolSize: 1 });
  try {
    const applied = new Set((await store.orm.migrator.getExecuted()).map(({ name }) => name));
    return [ok(DATABASE, `${host} 可用`), migrationCheck(applied)];
  } catch (error) {
    const remedy = '请重新运行 npm start；如用 DATABASE_URL 指定了数据库，请检查它是否在运行、密码是否正确。';
    return [fail(DATABASE, `${host} 连不上：${why(error)}`, remedy)];
  } finally {
    await store.close();
  }
}

function migrationCheck(applied: ReadonlySet<string>): Check {
  const known = migrations.map(({ name }) => name);
  const pending = known.filter((name) => !applied.has(name));
  const newer = [...applied].filter((name) => !known.includes(name));
  if (newer.length > 0) {
    return fail(
      MIGRATIONS,
      `由更新版本的程序建立：${newer.join('、')}`,
      '请使用新版本的程序，或者另设数据库。',
    );
  }
  if (pending.length > 0)
    return fail(MIGRATIONS, `尚未更新：${pending.join('、')}`, '请重新运行 npm start。');
  return ok(MIGRATIONS, `共 ${known.length} 次更新，均已完成`);
}

async function temporalChecks(cluster: TemporalCluster): Promise<Check[]> {
  const { namespace, connectionOptions } = cluster;
  try {
    await checkCluster(cluster, {}, PATIENCE_MS);
  } catch (error) {
    const remedy =
      '请重新运行 npm start；如用 TEMPORAL_ADDRESS 指定了 Temporal，请检查地址、命名空间、TLS 和密钥。';
    return [fail(TEMPORAL, why(error), remedy)];
  }
  return [ok(TEMPORAL, `${connectionOptions.address}（${namespace}）可用`), await workerCheck(cluster)];
}

async function workerCheck({ namespace, connectionOptions }: TemporalCluster): Promise<Check> {
  const connection = await Connection.connect(connectionOptions);
  try {
    const idle: string[] = [];
    for (const [kind, taskQueueType] of Object.entries(QUEUES)) {
      const taskQueue = { name: TASK_QUEUE };
      const { pollers } = await connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue,
        taskQueueType,
      });
      const since = Date.now() - POLLING_MS;
      if (!pollers?.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > since))
        idle.push(kind);
    }
    if (idle.length === 0) return ok(WORKER, '正在领取任务');
    return fail(
      WORKER,
      `没有工作进程领取任务（${idle.join('、')}），案件不能办理`,
      '请看状态目录中 logs/worker.log，并重新运行 npm start。',
    );
  } finally {
    await connection.close();
  }
}
