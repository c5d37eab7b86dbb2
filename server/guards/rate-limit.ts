import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from '../problem.ts';

/** Requests a minute, for one server process. */
export interface RateLimits {
  /** Of one address, signed in or not; many people of an authority share one. */
  readonly perAddress: number;
  /** Of one person or machine. */
  readonly perIdentity: number;
  /** Whether a proxy stands in front, whose `X-Forwarded-For` says where a request comes from. */
  readonly behindProxy: boolean;
}

export const DEFAULT_RATE_LIMITS: RateLimits = {
  perAddress: 6000,
  perIdentity: 1200,
  behindProxy: false,
};

/**
 * What those who have not signed in may ask for of one address, beside its requests a minute: by kind, how often in how many
 * seconds. A hall in which a bureau helps applicants shares one address.
 */
const PUBLIC_LIMITS = {
  /** Looking at the open list. */
  read: { points: 120, duration: 60 },
  /** Following an application, with the right code or a wrong one. */
  follow: { points: 30, duration: 60 },
  /** Applying, answering a notice, withdrawing. */
  change: { points: 20, duration: 3600 },
  paper: { points: 40, duration: 3600 },
} as const;
export type PublicKind = keyof typeof PUBLIC_LIMITS;

export interface RateLimiter {
  /** @throws {HttpProblem} `rate-limited`, with `Retry-After` in seconds */
  address(c: Context): Promise<void>;
  identity(person: string): Promise<void>;
  /** For what is open to those who have not signed in. */
  public(kind: PublicKind, c: Context): Promise<void>;
}

export function rateLimiter({ perAddress, perIdentity, behindProxy }: RateLimits): RateLimiter {
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });
  const identities = new RateLimiterMemory({ points: perIdentity, duration: 60 });
  const open = Object.fromEntries(
    Object.entries(PUBLIC_LIMITS).map(([kind, limit]) => [kind, new RateLimiterMemory(limit)]),
  ) as { readonly [Kind in PublicKind]: RateLimiterMemory };
  return {
    address: (c) => take(addresses, addressOf(c, behindProxy)),
    identity: (person) => take(identities, person),
    public: (kind, c) => take(open[kind], addressOf(c, behindProxy)),
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
