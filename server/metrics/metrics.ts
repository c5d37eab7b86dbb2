import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Operations } from '../../client/direct/operations.ts';
import type { Figures } from '../../client/figures.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { StepTaken, Transport } from '../../client/transport.ts';
import { type ProcedureId, procedures } from '../../machines/registry.ts';

/** What the server counts. Labels are procedures, actions, rules, routes: never a case, a unit or a person. */
export interface Metrics {
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  /** The same transport, of which submissions and actions are counted. */
  measured(transport: Transport): Transport;
  /** @param seconds from the request to the head of the answer */
  answered(request: { method: string; route: string; status: number; seconds: number }): void;
}

/** A scrape asks the database at most so often, however many scrape. In milliseconds. */
const FRESH_MS = 15_000;
/** A step waits for Temporal and a commit: tens of milliseconds on a quiet docket, seconds on one in trouble. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NONE = 'none';

export function createMetrics(operations: Operations, nowMs: () => number = Date.now): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const actions = new Counter({
    name: 'docket_actions_total',
    help: 'Submissions (action "submit") and actions that were taken, by the answer of this server',
    labelNames: ['procedure', 'action'],
    registers,
  });
  const refusals = new Counter({
    name: 'docket_refusals_total',
    help: 'Submissions and actions that were not taken: the rule that stands against them, or else the kind of problem',
    labelNames: ['procedure', 'action', 'rule'],
    registers,
  });
  const stepSeconds = new Histogram({
    name: 'docket_action_seconds',
    help: 'How long a submission or an action took that was taken, its commit included',
    labelNames: ['procedure'],
    buckets: SECONDS,
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'docket_http_request_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  addFigures(registers, latest(operations, nowMs));

  /** What has been looked up stays true: a case never changes its procedure. */
  const known = new Map<string, string>();

  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    measured: (transport) => ({
      ...transport,
      submit: (request) =>
        counted(
          'submit',
          async () => request.procedure,
          () => transport.submit(request),
        ),
      act: (call) =>
        counted(
          call.action.type,
          () => procedureOf(call.case),
          () => transport.act(call),
        ),
    }),
    answered: ({ method, route, status, seconds }) =>
      requestSeconds.observe({ method, route, status: String(status) }, seconds),
  };

  async function counted(
    type: string,
    procedureOfCall: () => Promise<string>,
    call: () => Promise<Outcome<StepTaken>>,
  ): Promise<Outcome<StepTaken>> {
    const began = performance.now();
    const outcome = await call();
    const seconds = (performance.now() - began) / 1000;
    // Whoever waits for the answer does not wait for the count.
    void procedureOfCall().then((named) => {
      const procedure = named in procedures ? named : NONE;
      const action = actionOf(procedure, type);
      if (outcome.ok) {
        actions.inc({ procedure, action });
        stepSeconds.observe({ procedure }, seconds);
      } else {
        refusals.inc({ procedure, action, rule: ruleOf(outcome) });
      }
    });
    return outcome;
  }

  async function procedureOf(ref: string): Promise<string> {
    const held = known.get(ref);
    if (held !== undefined) return held;
    const found = await operations.procedureOfCase(ref).catch(() => undefined);
    if (!found?.ok || found.value === undefined) return NONE;
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(ref, found.value);
    return found.value;
  }
}

const KNOWN_AT_MOST = 10_000;

/** A name that the procedure has; whatever else a caller writes is one label, not many. */
function actionOf(procedure: string, type: string): string {
  if (type === 'submit') return type;
  const known = procedures[procedure as ProcedureId]?.actions;
  return known && type in known ? type : NONE;
}

function ruleOf({ problem }: Extract<Outcome<unknown>, { ok: false }>): string {
  if (problem.kind === 'not-permitted') return problem.rule?.id ?? problem.reason;
  return problem.kind === 'conflict' ? problem.reason : problem.kind;
}

/** The figures of the docket; undefined while the database is away. */
function latest(operations: Operations, nowMs: () => number): () => Promise<Figures | undefined> {
  let asked: Promise<Figures | undefined> | undefined;
  let askedMs = 0;
  return () => {
    if (!asked || nowMs() - askedMs >= FRESH_MS) {
      askedMs = nowMs();
      asked = operations.figures().then(
        (outcome) => (outcome.ok ? outcome.value : undefined),
        () => undefined,
      );
    }
    return asked;
  };
}

/** Figures of the whole docket: every server tells the same, so that they are not to be added up. */
function addFigures(registers: Registry[], read: () => Promise<Figures | undefined>): void {
  const gauge = (name: string, help: string, of: (figures: Figures) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const figures = await read();
        if (figures) this.set(of(figures));
        // Not told, and not told as none: Prometheus then marks it stale. `reset` would make it 0.
        else this.remove();
      },
    });
  const byProcedure = (name: string, help: string, of: (tasks: Figures['tasks'][number]) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['procedure'],
      registers,
      async collect() {
        const figures = await read();
        const counts = new Map(figures?.tasks.map((tasks) => [tasks.procedure, of(tasks)]));
        this.reset();
        if (figures)
          for (const procedure of Object.keys(procedures))
            this.set({ procedure }, counts.get(procedure) ?? 0);
      },
    });
  new Gauge({
    name: 'docket_database_up',
    help: 'Whether the database answered when it was asked for the figures',
    registers,
    async collect() {
      this.set((await read()) ? 1 : 0);
    },
  });
  byProcedure('docket_open_tasks', 'Open tasks', ({ open }) => open);
  byProcedure('docket_overdue_tasks', 'Open tasks of which the period has ended', ({ overdue }) => overdue);
  gauge('docket_overdue_cases', 'Open cases of which a period has ended', (all) => all.overdueCases);
  gauge(
    'docket_unattended_periods',
    'Running periods that ended before today and that no workflow has attended to',
    (all) => all.unattendedPeriods,
  );
  gauge(
    'docket_read_model_lag_seconds',
    'How long the oldest change waits to be told to those who follow',
    (all) => all.changeLagSeconds,
  );
  gauge(
    'docket_outbox_age_seconds',
    'How long the oldest message has waited in the outbox',
    (all) => all.outboxAgeSeconds,
  );
  gauge(
    'docket_delivery_age_seconds',
    'How long the oldest message has waited for a webhook to take it',
    (all) => all.deliveryAgeSeconds,
  );
  gauge('docket_dead_deliveries', 'Messages that no webhook took in a day', (all) => all.deadDeliveries);
}
