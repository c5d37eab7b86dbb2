/** Types of the `ApplicationFailure`s that a case answers with; `details[0]` has the content. */
export const FAILURES = {
  /** The statechart, the actor, a rule or the schema stands against it. details: Refusal */
  refused: 'Refused',
  /** The case has moved since the caller read it. details: { sequence } */
  stale: 'Stale',
  /** The request id was used before for something else. details: { sequence } */
  requestReused: 'RequestReused',
  /** The registers no longer say what the opening says. */
  factsChanged: 'FactsChanged',
  /** The actor does not hold the role in the unit. */
  notAMember: 'NotAMember',
  /** Somebody else holds the task that the action does. details: { holder }, the id of a person */
  taskHeld: 'TaskHeld',
  /** The calendar has changed: the periods of the case are counted again before one of them ends. details: CalendarNews */
  calendarChanged: 'CalendarChanged',
  /** The record holds another step in this place. Never taken for done: the case stops. */
  recordFault: 'RecordFault',
} as const;
