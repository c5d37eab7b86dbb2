import type { CaseView, RecordEntry, TaskView } from '../../client/views.ts';
import { type Clock, extensionDays } from '../../machines/clock.ts';
import { type ArticleRef, articleLabels } from '../../statute/citation.ts';

// The JSON that docs/reference/cli.md promises: these fields and no others, whatever the views come to hold.

export function caseJson(view: CaseView, record: readonly RecordEntry[]) {
  const { id, number, procedure, subject, closed, stateLabel, states, sequence, openedOn, parties, rules } =
    view;
  return {
    ...{ id, number, procedure, subject, closed, stateLabel, states, sequence, openedOn, parties, rules },
    clocks: view.clocks.map(clockJson),
    tasks: view.tasks.map(taskJson),
    permitted: view.permitted.map(({ type, label, articles, final }) => ({
      type,
      label,
      article: articleLabels(articles),
      final,
    })),
    record: record.map(recordJson),
  };
}

export function taskJson(task: TaskView) {
  const { id, caseId, caseNumber, subject, procedure, key, label, party, unit, roles, actions } = task;
  const { dueOn, provisional, overdue } = task;
  return {
    ...{ id, caseId, caseNumber, subject, procedure, key, label, party, unit, roles, actions },
    ...{ dueOn, provisional, overdue },
  };
}

export function recordJson(entry: RecordEntry) {
  const { sequence, kind, action, label, articles, actor, on, at, backfilled, to, algorithm, hash } = entry;
  // The transport tells articles as text; nothing but a procedure's own references gets in there.
  const article = articleLabels(articles as readonly ArticleRef[]);
  return { sequence, kind, action, label, article, actor, on, at, backfilled, to, algorithm, hash };
}

export function clockJson(clock: Clock) {
  const { id, period, label, basis, target, articles, receivedOn, receipt, workingDays, until } = clock;
  const { extensions, excluded, cutOff } = clock;
  const { dueOn, provisional, calendarVersion, expired, supervised, rectificationStarted } = clock;
  const { stoppedOn, lateBy } = clock;
  return {
    ...{ id, period, label, basis, target, article: articleLabels(articles), receivedOn, receipt },
    ...{ workingDays, until, extensionDays: extensionDays(clock), extensions, excluded },
    ...{
      dueOn,
      cutOff,
      provisional,
      calendarVersion,
      expired,
      supervised,
      rectificationStarted,
      stoppedOn,
      lateBy,
    },
  };
}
