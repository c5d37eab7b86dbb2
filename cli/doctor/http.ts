import type { DocketAddress } from '../running.ts';
import { type Check, fail, ok, warn, why } from './check.ts';

const PATIENCE_MS = 5000;

const SERVER = { id: 'server', label: 'HTTP 服务' };
const SIGN_IN = { id: 'sign-in', label: '登录服务' };
const LOOK = '请看状态目录中 logs/server.log，并重新运行 npm start；如自行部署，请重新启动 HTTP 服务。';

/** The HTTP server, whom people sign in at, and the metrics of both processes where they are served. */
export async function httpChecks(
  { http }: DocketAddress,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Check[]> {
  return Promise.all([
    serverCheck(http.url),
    signInCheck(http.issuer),
    metricsCheck({ id: 'metrics', label: '服务指标' }, 'DOCKET_METRICS', env),
    metricsCheck({ id: 'worker-metrics', label: '工作进程指标' }, 'DOCKET_WORKER_METRICS', env),
  ]);
}

async function serverCheck(url: string | undefined): Promise<Check> {
  if (url === undefined)
    return warn(SERVER, '不知道它的地址，没有检查', '请把 DOCKET_ADDRESS 设为 HTTP 服务的地址，再运行一次。');
  try {
    const answer = await ask(new URL('/readyz', url));
    if (answer.ok) return ok(SERVER, `${url} 可用`);
    const { checks, stopping } = (await answer.json()) as {
      checks?: Record<string, boolean>;
      stopping?: boolean;
    };
    if (stopping) return fail(SERVER, `${url} 正在停止`, '请等它停止后重新启动。');
    const away = Object.entries(checks ?? {}).flatMap(([name, up]) => (up ? [] : [name]));
    return fail(SERVER, `${url} 不能办理：连不上 ${away.join('、') || '所需的服务'}`, LOOK);
  } catch (error) {
    return fail(SERVER, `${url} 没有答复：${why(error)}`, LOOK);
  }
}

async function signInCheck(issuer: string | undefined): Promise<Check> {
  if (issuer === undefined)
    return warn(SIGN_IN, '不知道它的地址，没有检查', '请把 OIDC_ISSUER 设为登录服务的地址，再运行一次。');
  const remedy =
    '请检查 OIDC_ISSUER 和网络，并请登录服务的管理员查看；在它恢复以前，已经登录的人可以继续办理。';
  try {
    const answer = await ask(new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
    if (!answer.ok) return fail(SIGN_IN, `${issuer} 答复 ${answer.status}`, remedy);
    const told = ((await answer.json()) as { issuer?: string }).issuer;
    if (told?.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
      return fail(
        SIGN_IN,
        `${issuer} 自称 ${told}，与设置不一致，不能登录`,
        '请把 OIDC_ISSUER 改为它自称的地址。',
      );
    return ok(SIGN_IN, `${issuer} 可用`);
  } catch (error) {
    return fail(SIGN_IN, `${issuer} 没有答复：${why(error)}`, remedy);
  }
}

async function metricsCheck(
  subject: { id: string; label: string },
  variable: 'DOCKET_METRICS' | 'DOCKET_WORKER_METRICS',
  env: NodeJS.ProcessEnv,
): Promise<Check> {
  const address = env[variable];
  if (!address) return ok(subject, `没有开启（${variable}）`);
  const remedy = `请检查 ${variable} 的地址和端口，并重新启动该进程。`;
  try {
    const answer = await ask(new URL(`http://${address}/metrics`));
    const text = await answer.text();
    if (answer.ok && text.includes('# TYPE ')) return ok(subject, `${address} 可用`);
    return fail(subject, `${address} 答复的不是指标（${answer.status}）`, remedy);
  } catch (error) {
    return fail(subject, `${address} 没有答复：${why(error)}`, remedy);
  }
}

/** `fetch` says only that it failed; why is in its cause. */
function ask(url: URL): Promise<Response> {
  return fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: unknown) => {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  });
}
