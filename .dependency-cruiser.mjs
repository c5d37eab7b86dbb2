/** Which part may import which: the arrows of docs/explanation/architecture.md, and no others. */
const PARTS = {
  statute: [],
  calendar: [],
  machines: ['statute', 'calendar'],
  workflows: ['machines', 'calendar', 'activities'],
  letters: ['machines', 'statute', 'calendar'],
  papers: [],
  webhooks: [],
  activities: ['store', 'papers', 'webhooks', 'letters', 'calendar', 'machines', 'statute', 'workflows'],
  store: ['letters', 'machines', 'statute', 'calendar'],
  worker: ['workflows', 'activities', 'store', 'papers', 'webhooks', 'calendar', 'stack', 'telemetry'],
  telemetry: [],
  client: ['machines', 'workflows', 'store', 'letters', 'papers', 'webhooks', 'statute', 'calendar'],
  server: ['client', 'machines', 'statute', 'calendar', 'letters', 'stack', 'telemetry'],
  web: ['client', 'machines', 'statute', 'calendar'],
  sdk: ['client', 'machines'],
  examples: ['sdk'],
  stack: [],
  demo: ['client', 'machines', 'calendar', 'store', 'statute'],
  cli: [
    'web',
    'client',
    'workflows',
    'worker',
    'stack',
    'store',
    'demo',
    'identity',
    'papers',
    'letters',
    'machines',
    'statute',
    'calendar',
    'setup',
  ],
  setup: [],
  identity: ['demo', 'machines', 'stack'],
};

const tests = '(\\.test\\.ts$|^tests/|^machines/testing/)';

const arrows = Object.entries(PARTS).map(([part, allowed]) => ({
  name: `${part}-points-only-where-the-design-does`,
  severity: 'error',
  from: { path: `^${part}/`, pathNot: tests },
  to: {
    path: '^[a-z]+/',
    dependencyTypesNot: ['core'],
    pathNot: [`^(${[part, ...allowed].join('|')})/`, '^node_modules/'],
  },
}));

export default {
  forbidden: [
    ...arrows,
    {
      name: 'pure-parts-know-no-io',
      comment: 'Law, calendar and statecharts know no database, no Temporal, no file system and no clock.',
      severity: 'error',
      from: { path: '^(statute|calendar|machines)/', pathNot: tests },
      to: {
        path: [
          '^node_modules/(@temporalio|@mikro-orm|pg)',
          '^(fs|path|os|net|child_process|timers|crypto)(/|$)',
        ],
      },
    },
    {
      name: 'workflows-take-only-types-from-activities',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'activities-take-only-names-from-workflows',
      severity: 'error',
      from: { path: '^activities/', pathNot: tests },
      to: { path: '^workflows/', pathNot: '^workflows/(rollover-)?messages\\.ts$' },
    },
    {
      name: 'the-client-is-clean-of-temporal-and-database',
      comment: 'Only client/direct/ knows them, so that an HTTP transport can stand beside it.',
      severity: 'error',
      from: { path: '^client/', pathNot: ['^client/direct/', tests] },
      to: {
        path: [
          '^store/',
          '^papers/',
          '^webhooks/',
          '^node_modules/(@temporalio|@mikro-orm)',
          '^client/direct/',
        ],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    // TypeScript 7 has no API for tools yet; swc is there with Temporal and tells types from values.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.docket|docs|bench|web/dist)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
