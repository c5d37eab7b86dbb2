import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from '../problem.ts';

/** How often who may ask, for one server process. */
export interface RateLimits {
  /** Requests a minute of one address, signed in or not; many people of an authority share one. */
  readonly perAddress: number;
  /** Requests a minute of one person or machine. */
  readonly perIdentity: number;
  /** What those who have not signed in may ask for of one address beside it, in the time of its kind. */
  readonly public: { readonly [Kind in PublicKind]: number };
  /** Whether a proxy stands in front, whose `X-Forwarded-For` says where a request comes from. */
  readonly behindProxy: boolean;
}

/** A hall in which a bureau helps applicants shares one address. */
export const DEFAULT_RATE_LIMITS: RateLimits = {
  perAddress: 6000,
  perIdentity: 1200,
  public: { read: 120, follow: 30, change: 20, paper: 40 },
  behindProxy: false,
};

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** What somebody does who has not signed in, and in how many seconds it is counted. */
const PUBLIC_SECONDS = {
  /** Looking at the open list. */
  read: MINUTE_SECONDS,
  /** Following an application, with the right code or a wrong one. */
  follow: MINUTE_SECONDS,
  /** Applying, answering a notice, withdrawing. */
  change: HOUR_SECONDS,
  paper: HOUR_SECONDS,
} as const;
export type PublicKind = keyof typeof PUBLIC_SECONDS;

export interface RateLimiter {
  /** @throws {HttpProblem} `rate-limited`, with `Retry-After` in seconds */
  address(c: Context): Promise<void>;
  identity(person: string): Promise<void>;
  /** For what is open to those who have not signed in. */
  public(kind: PublicKind, c: Context): Promise<void>;
}

export function rateLimiter({ perAddress, perIdentity, public: open, behindProxy }: RateLimits): RateLimiter {
  const counted = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
  const addresses = counted(perAddress, MINUTE_SECONDS);
  const identities = counted(perIdentity, MINUTE_SECONDS);
  const visitors: { readonly [Kind in PublicKind]: RateLimiterMemory } = {
    read: counted(open.read, PUBLIC_SECONDS.read),
    follow: counted(open.follow, PUBLIC_SECONDS.follow),
    change: counted(open.change, PUBLIC_SECONDS.change),
    paper: counted(open.paper, PUBLIC_SECONDS.paper),
  };
  return {
    address: (c) => take(addresses, addressOf(c, behindProxy)),
    identity: (person) => take(identities, person),
    public: (kind, c) => take(visitors[kind], addressOf(c, behindProxy)),
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new HttpProblem(
      'rate-limited',
      `请求过于频繁，请在 ${seconds} 秒后再试。`,
      {},
      { 'Retry-After': String(seconds) },
    );
  }
}

/** Where a request comes from. What a proxy adds stands last; what stands before it anybody may have written. */
function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  // Without a socket, as in tests, all come from one place.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
