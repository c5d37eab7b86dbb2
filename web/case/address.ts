/** The address of a case's page, by its number (案号) or id. */
export function caseAddress(ref: string): string {
  return `/cases/${encodeURIComponent(ref)}`;
}
