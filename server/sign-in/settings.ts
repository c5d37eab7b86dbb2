/** How people and programs sign in. Times in milliseconds. */
export interface SignInSettings {
  /** Where people reach the docket: `https://docket.example.gov.cn`. */
  readonly address: URL;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the ID token that holds the id of the person in the register. */
  readonly personClaim: string;
  /** Whom access tokens of machines must be for. */
  readonly audience: string;
  /** How long a session holds that nobody uses, and how long at most. */
  readonly idleMs: number;
  readonly longestMs: number;
  /** The identity server is the demo's: anybody may be anybody. */
  readonly demo: boolean;
}

/** A setting is missing or wrong. The message names it. */
class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const MINUTE = 60_000;

/**
 * Reads the settings of sign-in: DOCKET_ADDRESS, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, and what may be left
 * out: OIDC_PERSON_CLAIM (`sub`), OIDC_AUDIENCE, DOCKET_SESSION_IDLE_MINUTES, DOCKET_SESSION_MINUTES.
 * @throws {SettingsError}
 */
export function signInSettings(env: NodeJS.ProcessEnv): SignInSettings {
  const settings: SignInSettings = {
    address: urlIn(env, 'DOCKET_ADDRESS'),
    issuer: urlIn(env, 'OIDC_ISSUER'),
    clientId: textIn(env, 'OIDC_CLIENT_ID'),
    clientSecret: textIn(env, 'OIDC_CLIENT_SECRET'),
    personClaim: env.OIDC_PERSON_CLAIM || 'sub',
    audience: env.OIDC_AUDIENCE || AUDIENCE,
    idleMs: minutesIn(env, 'DOCKET_SESSION_IDLE_MINUTES', 60),
    longestMs: minutesIn(env, 'DOCKET_SESSION_MINUTES', 10 * 60),
    demo: env.DOCKET_DEMO === '1',
  };
  const { demo, issuer } = settings;
  if (demo && !isLoopback(issuer)) {
    throw new SettingsError('演示模式（DOCKET_DEMO=1）只能使用本机的演示身份服务，OIDC_ISSUER 却指向别处。');
  }
  return settings;
}

/** Whom access tokens are for where OIDC_AUDIENCE says nothing else. */
const AUDIENCE = 'urn:data-docket:api';

function textIn(env: NodeJS.ProcessEnv, name: string): string {
  return env[name] || missing(name);
}

/** Secrets and sessions go over https, or never leave the machine. */
function urlIn(env: NodeJS.ProcessEnv, name: string): URL {
  const url = URL.parse(textIn(env, name));
  const sound = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
  if (!sound) throw new SettingsError(`${name} 应当是 https 地址（本机地址可以用 http）。`);
  return url;
}

function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function minutesIn(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const given = env[name] || String(otherwise);
  const minutes = Number(given);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 7 * 24 * 60) {
    throw new SettingsError(`${name} 应当是 1 至 10080 的整数（分钟）。`);
  }
  return minutes * MINUTE;
}

function missing(name: string): never {
  throw new SettingsError(`没有设置 ${name}，不能登录。设置方法见 docs/how-to/sign-in.md。`);
}
