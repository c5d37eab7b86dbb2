// biome-ignore-all lint/performance/noBarrelFile: this file is the surface of the package.
export {
  type Act,
  type ActionOf,
  createDocketClient,
  type DocketClient,
  type IntakeOf,
  type Submission,
} from '../client/docket-client.ts';
export type { HttpOptions } from '../client/http/call.ts';
export { connectHttp } from '../client/http/http-transport.ts';
export { type HttpDocket, openHttp } from '../client/http/open-http.ts';
export type { Outcome, Problem } from '../client/outcome.ts';
export type { PaperUpload, StepTaken, TaskQuery } from '../client/transport.ts';
export type {
  CaseView,
  LetterEntry,
  LetterView,
  Page,
  PaperContent,
  PaperView,
  RecordEntry,
  TaskView,
} from '../client/views.ts';
export type { Actor, Party, Role } from '../machines/party.ts';
export type { ProcedureId } from '../machines/registry.ts';
