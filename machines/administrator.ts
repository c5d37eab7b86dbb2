/**
 * 三员分立: the three administrators. None can do another's work, nobody is two of them, and none holds a role in a unit, so
 * that none acts in a case or reads one.
 */
export const DUTIES = {
  /** Units, people, settings of the authority, calendar offices, webhooks. */
  system: '系统管理员',
  /** Roles, substitutions, machine clients, sessions. */
  security: '安全管理员',
  /** Reads the audit log, and nothing else. */
  audit: '审计管理员',
} as const;
export type Duty = keyof typeof DUTIES;
