import { today } from '../clock.ts';
import { EXIT_CODES } from '../output/failure.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { table } from '../output/table.ts';
import { findDocket } from '../running.ts';
import { atWorkChecks } from './at-work.ts';
import { askDocket, BROUGHT } from './calendar.ts';
import type { Check } from './check.ts';
import { httpChecks } from './http.ts';
import { lawChecks } from './law.ts';
import { machineChecks } from './machine.ts';
import { papersCheck } from './papers.ts';
import { serverChecks } from './servers.ts';

const MARKS = {
  ok: ['good', '✔ 正常'],
  warn: ['warn', '! 注意'],
  fail: ['bad', '✘ 故障'],
} as const;

/** `docket doctor`: looks at everything that the docket needs, and says what to do about what is amiss. */
export async function doctor(options: { readonly json?: true }): Promise<void> {
  const address = await findDocket();
  const held = address && (await askDocket(address));
  const checks = [
    ...(await machineChecks(address !== undefined)),
    ...(await serverChecks(address)),
    ...(address ? [...(await httpChecks(address)), await papersCheck()] : []),
    ...(held ? atWorkChecks(held.figures) : []),
    ...lawChecks(today(), held?.calendar ?? BROUGHT),
    ...(held?.checks ?? []),
  ];
  const healthy = checks.every(({ status }) => status !== 'fail');
  present(options, { healthy, checks }, () => table(checks.map(row)));
  if (!healthy) process.exitCode = EXIT_CODES.unavailable;
}

function row({ status, label, says, whatToDo }: Check): string[] {
  const [as, mark] = MARKS[status];
  return [look(as, mark), label, whatToDo === null ? says : `${says}\n${whatToDo}`];
}
