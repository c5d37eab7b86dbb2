import type { CaseContext } from '../docket.ts';
import type { Procedure, StateMeta } from '../procedure.ts';
import type { Move, Story } from './story.ts';

/** A state as the chart was written. */
interface StateConfig {
  readonly on?: { readonly [event: string]: unknown };
  readonly states?: { readonly [key: string]: StateConfig };
  readonly meta?: StateMeta;
}

/**
 * What the tests ask beside the code under test, worked out from the tables of the procedure alone: it shares nothing with
 * `permission.ts` and `tasks.ts`, so that a fault there cannot hide itself.
 */

/** Why a step that was taken should not have been: in words, none where it was lawful. */
export function unlawful(procedure: Procedure, before: Story, move: Move, on = before.on): string[] {
  const { snapshot, clocks } = before.docket;
  const definition = Object.hasOwn(procedure.actions, move.type) ? procedure.actions[move.type] : undefined;
  if (!definition) return [`${move.type} is no action`];
  const { parties } = snapshot.context as CaseContext;
  const edges = before.last.step.to.flatMap((id) =>
    statesAround(procedure, id).map((state) => state.on ?? {}),
  );
  const mayAct = definition.by.some((partyRole) => {
    const [party, role] = partyRole.split('.');
    return role === move.by.role && parties[party as keyof typeof parties]?.includes(move.by.unit);
  });
  const parsed = definition.payload.safeParse(move.payload);
  const view = { context: snapshot.context, clocks, on, actor: move.by };
  const rules = [
    ...(definition.caseRules ?? []).filter((rule) => rule.broken(view)),
    ...(parsed.success ? (definition.payloadRules ?? []) : []).filter((rule) =>
      rule.broken({ ...view, payload: parsed.data }),
    ),
  ];
  return [
    ...(snapshot.status === 'done' ? ['the case is closed'] : []),
    ...(edges.some((edge) => Object.hasOwn(edge, move.type)) ? [] : [`no edge for ${move.type}`]),
    ...(mayAct ? [] : [`${move.by.unit}.${move.by.role} may not take ${move.type}`]),
    ...(parsed.success ? [] : [`${move.type} without its content`]),
    ...rules.map(({ id }) => `${id} stands against ${move.type}`),
  ];
}

/** The tasks that the states of a case and its overdue periods lay on somebody: 'provider.head 签发答复', sorted. */
export function owedTasks(procedure: Procedure, { docket, last }: Story): string[] {
  if (docket.snapshot.status === 'done') return [];
  const { parties } = docket.snapshot.context as CaseContext;
  const unitsOf = (party = '') => parties[party as keyof typeof parties] ?? [];
  const laid = new Set(last.step.to.flatMap((id) => statesAround(procedure, id)));
  const byStates = [...laid].flatMap(({ meta }) =>
    (meta?.tasks ?? []).flatMap(({ label, by, units }) => {
      const left = units?.(docket.snapshot.context);
      return by.flatMap((partyRole) => {
        const [party, role] = partyRole.split('.');
        const owing = unitsOf(party).filter((unit) => left?.includes(unit) !== false);
        return owing.map((unit) => `${unit}.${role} ${label}`);
      });
    }),
  );
  const overdue = docket.clocks.filter(
    ({ stoppedOn, expired, target, supervised }) => stoppedOn === null && expired && !target && !supervised,
  );
  const byPeriods = overdue.flatMap(({ label }) =>
    unitsOf('bureau').map((unit) => `${unit}.supervisor 督办逾期：${label}`),
  );
  return [...byStates, ...byPeriods].sort();
}

/** The tasks that the last step of a story leaves, written in the same way. */
export function laidTasks({ last: { tasks } }: Story): string[] {
  return tasks.flatMap(({ unit, roles, label }) => roles.map((role) => `${unit}.${role} ${label}`)).sort();
}

/** A state and those around it, from the outermost. */
function statesAround({ machine }: Procedure, id: string): StateConfig[] {
  let state = machine.config as StateConfig;
  const all = [state];
  for (const key of id.split('.')) {
    state = state.states?.[key] ?? {};
    all.push(state);
  }
  return all;
}
