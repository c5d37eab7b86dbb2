/** Who asks for a change of who may do what. */
export interface Asker {
  /** Id of the person who has signed in. */
  readonly person: string;
  /** Id of the HTTP request, to be found in the logs. */
  readonly request?: string;
}
