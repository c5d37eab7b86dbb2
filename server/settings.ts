import type { ServerParts } from './app.ts';
import { DEFAULT_RATE_LIMITS } from './guards/rate-limit.ts';

/**
 * What an operator may set by variables:
 * - DOCKET_ORIGINS: other origins whose pages may ask the API, with commas between them;
 * - DOCKET_RATE_LIMIT, DOCKET_RATE_LIMIT_ADDRESS: requests a minute of one person or machine, and of one address;
 * - DOCKET_RATE_LIMIT_PUBLIC_READ, …_FOLLOW, …_CHANGE, …_PAPER: what those who have not signed in may do of one address;
 * - DOCKET_BEHIND_PROXY=1: a proxy says in X-Forwarded-For where requests come from.
 * @throws {Error} when one of them has a value that can't be meant
 */
export function serverSettings(
  env: NodeJS.ProcessEnv = process.env,
): Pick<ServerParts, 'origins' | 'limits'> {
  const { perIdentity, perAddress, public: open } = DEFAULT_RATE_LIMITS;
  return {
    origins: (env.DOCKET_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
    limits: {
      perIdentity: count(env, 'DOCKET_RATE_LIMIT', perIdentity),
      perAddress: count(env, 'DOCKET_RATE_LIMIT_ADDRESS', perAddress),
      public: {
        read: count(env, 'DOCKET_RATE_LIMIT_PUBLIC_READ', open.read),
        follow: count(env, 'DOCKET_RATE_LIMIT_PUBLIC_FOLLOW', open.follow),
        change: count(env, 'DOCKET_RATE_LIMIT_PUBLIC_CHANGE', open.change),
        paper: count(env, 'DOCKET_RATE_LIMIT_PUBLIC_PAPER', open.paper),
      },
      behindProxy: env.DOCKET_BEHIND_PROXY === '1',
    },
  };
}

function count(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name} is a whole number from 1, not '${text}'`);
  return number;
}
