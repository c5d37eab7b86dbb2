import type { Session } from '../api/session.ts';

/**
 * Whom a page is for. The server decides what anybody may see and do; this keeps the bar short, and says beforehand why a
 * page would stay empty.
 */
export const AUDIENCES = {
  everybody: () => true,
  /** Whoever holds a role in a unit. */
  members: ({ acting }) => acting !== null,
  heads: ({ acting }) => acting?.role === 'head',
  supervisors: ({ acting }) => acting?.role === 'supervisor',
  // 三员分立: each administrator has pages of their own, and none of the others'.
  system: ({ admin }) => admin === 'system',
  security: ({ admin }) => admin === 'security',
  audit: ({ admin }) => admin === 'audit',
} satisfies { readonly [audience: string]: (session: Session) => boolean };

export type Audience = keyof typeof AUDIENCES;
