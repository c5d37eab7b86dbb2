const KEPT = 'docket.acting';

/** The membership in which the person acts: '<unit>/<role>'; undefined for the first one. Each window has its own. */
export function actingAs(): string | undefined {
  return sessionStorage.getItem(KEPT) ?? undefined;
}

export function actAs(membership: string | undefined): void {
  if (membership === undefined) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, membership);
}
