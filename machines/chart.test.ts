import { expect, test } from 'vitest';
import { articleExists } from '../statute/article-text.ts';
import type { ArticleRef } from '../statute/citation.ts';
import { periodRule } from '../statute/periods.ts';
import { atomsInChart, idOf, metaOf, periodsOfState, statesInChart, withAncestors } from './chart.ts';
import { actionsOfProcedure, periodIdsOf, statesOf } from './inspect.ts';
import type { Procedure, TaskMeta } from './procedure.ts';
import { procedures } from './registry.ts';
import { isSettlement } from './settlement.ts';
import { FITTING } from './supervision/fitting.ts';

/** What holds for every procedure there is and will be. */
const EACH = Object.values(procedures).map((procedure): [string, Procedure] => [procedure.id, procedure]);

test.for(EACH)('%s: every state has its label and its article', ([, procedure]) => {
  for (const node of statesInChart(procedure)) {
    expect(metaOf(node).label, idOf(node)).not.toBe('');
    expect(metaOf(node).articles, idOf(node)).not.toEqual([]);
  }
});

test.for(EACH)('%s: every action has its label and its article, and every rule too', ([, procedure]) => {
  for (const { id, label, by, articles, rules } of actionsOfProcedure(procedure)) {
    expect({ label, by, articles }, id).not.toMatchObject({ label: '' });
    expect(by.length * articles.length, id).toBeGreaterThan(0);
    for (const rule of rules) expect(rule.says.length * rule.articles.length, rule.id).toBeGreaterThan(0);
  }
});

test.for(EACH)('%s: every article that is cited exists', ([, procedure]) => {
  const actions = actionsOfProcedure(procedure);
  const cited: ArticleRef[] = [
    ...procedure.articles,
    ...procedure.intakeRules.flatMap(({ articles }) => articles),
    ...statesInChart(procedure).flatMap((node) => metaOf(node).articles),
    ...actions.flatMap(({ articles, rules }) => [...articles, ...rules.flatMap((rule) => rule.articles)]),
  ];
  expect([...new Set(cited)].filter((ref) => !articleExists(ref))).toEqual([]);
});

test.for(EACH)(
  '%s: the edges of the chart are its actions, and every action has an edge',
  ([, procedure]) => {
    const events = statesInChart(procedure)
      .flatMap(({ ownEvents }) => ownEvents)
      .filter((event) => !event.startsWith('xstate.after.') && !isSettlement(event));
    expect(new Set(events)).toEqual(new Set(Object.keys(procedure.actions)));
  },
);

test.for(EACH)('%s: every period of the chart is in the statute, under this procedure', ([, procedure]) => {
  for (const id of periodIdsOf(procedure)) {
    const known = periodRule(id, 'regulation-809') ?? periodRule(id, 'weifang-measures');
    expect(known, id).not.toBeNull();
  }
});

test.for(EACH)('%s: every state can be left, unless it ends the case', ([, procedure]) => {
  for (const node of atomsInChart(procedure)) {
    const edges = withAncestors(node).flatMap(({ transitions }) => [...transitions.values()].flat());
    const leaves = edges.some(({ target }) => target?.some((other) => idOf(other) !== idOf(node)));
    expect(leaves, idOf(node)).toBe(node.type !== 'final');
  }
});

test.for(EACH)('%s: an action that leads several ways names each, and the last is open', ([, procedure]) => {
  for (const node of statesInChart(procedure)) {
    for (const [event, ways] of node.transitions) {
      // What another case tells may wait until the chart can take it; what somebody does must lead somewhere.
      if (!isSettlement(event)) expect(ways.at(-1)?.guard, `${idOf(node)} ${event}`).toBeUndefined();
      if (ways.length < 2 || !(event in procedure.actions)) continue;
      expect(
        ways.filter(({ description }) => !description),
        `${idOf(node)} ${event}`,
      ).toEqual([]);
    }
  }
});

test.for(EACH)(
  '%s: every period is declared as a delay; one that is not would end at once',
  ([, procedure]) => {
    const declared = Object.keys(procedure.machine.implementations.delays);
    expect(declared).toEqual(expect.arrayContaining(periodIdsOf(procedure)));
  },
);

test.for(EACH)(
  '%s: every task is done by actions that its state permits to those it is laid on',
  ([, procedure]) => {
    for (const { node, task } of tasksInChart(procedure)) {
      const permitted = statesOf(procedure).find(({ id }) => id === idOf(node))?.permitted;
      for (const partyRole of task.by) {
        const able = task.actions.filter((action) => permitted?.[partyRole]?.includes(action));
        expect(able, `${idOf(node)} ${task.label} ${partyRole}`).not.toEqual([]);
      }
    }
  },
);

test.for(EACH)('%s: every task keeps a period that runs in its state', ([, procedure]) => {
  for (const { node, task } of tasksInChart(procedure)) {
    const running = withAncestors(node).flatMap(periodsOfState);
    for (const period of [task.period ?? []].flat()) expect(running, idOf(node)).toContain(period);
  }
});

test.for(EACH)('%s: 督办 is offered where a period may be overdue, and nowhere else', ([, procedure]) => {
  for (const node of atomsInChart(procedure)) {
    const mayBeOverdue = withAncestors(node).some(({ after }) => after.some(({ target }) => !target));
    const permitted = withAncestors(node).some(({ ownEvents }) => ownEvents.includes('supervise'));
    expect(permitted, idOf(node)).toBe(mayBeOverdue);
  }
});

test.for(EACH)(
  '%s: a rectification is offered where somebody other than the bureau may be late, and nowhere else',
  ([, procedure]) => {
    if (procedure.id === 'supervision') return;
    for (const node of atomsInChart(procedure)) {
      const around = withAncestors(node);
      const bindsOthers = around.flatMap(periodsOfState).some((period) => Object.hasOwn(FITTING, period));
      const permitted = around.some(({ ownEvents }) => ownEvents.includes('startRectification'));
      expect(permitted, idOf(node)).toBe(bindsOthers);
    }
  },
);

function tasksInChart(procedure: Procedure) {
  return atomsInChart(procedure).flatMap((node) =>
    (metaOf(node).tasks ?? []).map((task: TaskMeta) => ({ node, task })),
  );
}
