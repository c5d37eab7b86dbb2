import type { Outcome } from '../client/outcome.ts';
import { httpProblemOf } from './problem.ts';

/** The value of an outcome. @throws {HttpProblem} when it has none */
export function answered<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw httpProblemOf(outcome.problem);
  return outcome.value;
}
