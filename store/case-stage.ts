/** The stage (阶段) of a case: its procedure and the outermost of its states, such as 'share-request/handling'. */
export function stageOf(procedure: string, states: readonly string[]): string {
  return `${procedure}/${states[0]?.split('.')[0] ?? ''}`;
}
