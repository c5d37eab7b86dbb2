/** What is left when that which is undefined is left out. */
type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** The parts of a query that were given: what was left out is not there, rather than there and undefined. */
export function given<Value extends object>(value: Value): Given<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Given<Value>;
}
