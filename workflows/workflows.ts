// biome-ignore-all lint/performance/noBarrelFile: Temporal takes all workflows of a worker from one module.
export { calendarRollover } from './calendar-rollover.ts';
export { caseWorkflow } from './case.ts';
export { clearPapersWorkflow } from './clear-papers.ts';
export { webhookWorkflow } from './webhook.ts';
