import type { Outcome, Problem } from '../../client/outcome.ts';
import { articleLabels } from '../../statute/citation.ts';
import { CommandFailure } from './failure.ts';

/** The value of an outcome. @throws {CommandFailure} with the exit code of its problem */
export function answerOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw failureOf(outcome.problem);
}

/** A problem of the client as the failure of a command: the same kinds, in words that say what would be right. */
export function failureOf(problem: Problem): CommandFailure {
  switch (problem.kind) {
    case 'not-permitted': {
      const { reason, state, rule, permitted } = problem;
      return new CommandFailure('not-permitted', rule?.id ?? reason, refusalText(problem), {
        reason,
        state,
        rule: rule && { id: rule.id, says: rule.says, article: articleLabels(rule.articles) },
        permitted: permitted.map(({ type, label }) => ({ type, label })),
      });
    }
    case 'invalid': {
      const { fields } = problem;
      const lines = fields.map(({ path, message }) => `\n  ${path || '（整体）'}：${message}`);
      return new CommandFailure('invalid', 'content', `${problem.message}${lines.join('')}`, { fields });
    }
    case 'not-found':
      return new CommandFailure('not-found', 'not-found', problem.message);
    case 'conflict':
      return new CommandFailure('conflict', problem.reason, problem.message);
    case 'unavailable':
      return unanswered(problem.message, problem.requestId);
  }
}

function refusalText({ message, rule, permitted }: Extract<Problem, { kind: 'not-permitted' }>): string {
  const articles = rule && rule.articles.length > 0 ? `（${articleLabels(rule.articles)}）` : '';
  const may = permitted.map(({ label, type }) => `${label} ${type}`).join('、');
  return `${message}${articles}${rule ? `\n规则：${rule.id}` : ''}${may ? `\n现在可以办理：${may}` : ''}`;
}

/** The request id is the way to ask again without doing it twice. */
function unanswered(message: string, requestId: string | null): CommandFailure {
  const again = requestId === null ? '' : `\n再次提交时请加上：--request-id ${requestId}`;
  return new CommandFailure('unavailable', 'no-answer', `${message}${again}`, { requestId });
}
