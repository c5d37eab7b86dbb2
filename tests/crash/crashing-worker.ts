import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activities } from '../../activities/activities.ts';
import type { CommitRequest } from '../../machines/step.ts';
import { runWorker } from '../../worker/run-worker.ts';
import '../support/quiet-runtime.ts';
import { type Fault, SLOW_MS } from './fault.ts';

// The real worker, which kills itself, and whom else it is told to, when the fault that is laid for it comes.
const faultFile = process.env.DOCKET_FAULT;
if (faultFile === undefined) throw new Error('DOCKET_FAULT is not set');

await runWorker(
  (activities): Activities => ({
    ...activities,
    commitStep: async (request) => {
      const fault = laid(request);
      if (fault?.point === 'before-commit') die(fault);
      if (fault?.point === 'slow-commit') {
        const told = once(process, 'SIGTERM');
        process.send?.('slow');
        await told;
        await sleep(SLOW_MS);
      }
      const answer = await activities.commitStep(request);
      if (fault?.point === 'after-commit') die(fault);
      return answer;
    },
  }),
);

/** A fault hits a step of its kind, and only once: the worker that comes after finds it gone. */
function laid({ step, opening }: CommitRequest): Fault | undefined {
  try {
    const fault: Fault = JSON.parse(readFileSync(String(faultFile), 'utf8'));
    if (step.kind !== (fault.at ?? 'action')) return undefined;
    const around = [step.caseId, opening?.facts.origin?.caseId];
    if (fault.around !== undefined && !around.includes(fault.around)) return undefined;
    rmSync(String(faultFile));
    return fault;
  } catch {
    return undefined;
  }
}

function die({ victims }: Fault): never {
  for (const pid of victims) process.kill(pid, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
}
