import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

// Refusals and lost races are what the tests are about: Temporal's warnings of them are no news.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
});
