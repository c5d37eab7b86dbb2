import type { Clock } from '../../machines/clock.ts';
import type { Opening } from '../../machines/procedure.ts';
import type { CommitRequest, Step } from '../../machines/step.ts';
import type { Task } from '../../machines/tasks.ts';
import { CIVIL_CLERK, ITEM, POLICE_CLERK, UNITS } from './registers.ts';
import { ruleSet } from './rule-set.ts';

/** What a test says of a commit; the rest is filled in by hand, without the procedure. */
interface Said {
  readonly step?: Partial<Step>;
  readonly clocks?: readonly Clock[];
  readonly tasks?: readonly Task[];
  readonly status?: 'active' | 'done';
  readonly opening?: Partial<Opening>;
}

/** The commit of an opening by the clerk of the civil affairs bureau on 2026-09-18, a Friday. */
export function opening(caseId: string, said: Said = {}): CommitRequest {
  const facts: Opening = {
    caseId,
    submittedBy: CIVIL_CLERK,
    on: '2026-09-18',
    intake: { basis: '《社会救助暂行办法》第十七条' },
    parties: {
      requester: ['civil'],
      provider: ['police'],
      bureau: ['bureau'],
      government: ['government'],
    },
    units: [UNITS.civil, UNITS.police],
    item: ITEM,
    ruleSet: ruleSet(),
    ...said.opening,
  };
  const step: Step = {
    ...{ caseId, sequence: 0, requestId: 'submit', kind: 'opening', label: '提交申请', articles: ['R20(2)'] },
    action: { type: 'submit', payload: facts },
    actor: facts.submittedBy,
    ...{
      on: facts.on,
      at: '2026-09-18T02:00:00.000Z',
      backfilled: false,
      from: [],
      to: ['handling'],
      effects: [],
    },
    ...said.step,
  };
  return {
    step,
    procedure: { id: 'share-request', version: 1, numberWord: '共享' },
    docket: {
      snapshot: {
        value: 'handling',
        context: { opening: facts, parties: facts.parties },
        status: said.status ?? 'active',
      },
      clocks: said.clocks ?? [],
      sequence: 0,
    },
    stateLabel: '待签收',
    tasks: said.tasks ?? [],
    opening: { subject: ITEM.name, facts },
  };
}

/** The commit of the step that follows another, taken by the clerk of the police on 2026-09-21, a Monday. */
export function nextStep(before: CommitRequest, said: Said = {}): CommitRequest {
  const { docket } = before;
  const sequence = before.step.sequence + 1;
  const step: Step = {
    ...before.step,
    ...{ sequence, requestId: `request-${sequence}`, kind: 'action', label: '签收', articles: ['R21(1)'] },
    action: { type: 'signIn', payload: { note: `第${sequence}步` } },
    actor: POLICE_CLERK,
    ...{ on: '2026-09-21', at: `2026-09-21T02:00:0${sequence % 10}.000Z`, from: before.step.to, effects: [] },
    ...said.step,
  };
  const snapshot = { ...docket.snapshot, status: said.status ?? 'active' } as const;
  return {
    ...before,
    step,
    docket: { snapshot, clocks: said.clocks ?? docket.clocks, sequence },
    tasks: said.tasks ?? before.tasks,
    opening: null,
  };
}

/** A clock of ten working days for the reply, received on 2026-09-18 and not counted yet. */
export function replyClock(said: Partial<Clock> = {}): Clock {
  return {
    id: 'share.reply#1',
    period: 'share.reply',
    label: '答复期限',
    event: 'xstate.after.share.reply.share-request.handling',
    target: false,
    basis: 'statutory',
    articles: ['R21(1)'],
    receivedOn: '2026-09-18',
    receipt: { offDay: 'same-day', afterHours: false },
    startedBy: 0,
    workingDays: 10,
    until: null,
    extensions: [],
    excluded: [],
    dueOn: null,
    cutOff: null,
    provisional: false,
    calendarVersion: null,
    warnOn: [],
    warned: [],
    expired: false,
    supervised: false,
    rectificationStarted: false,
    stoppedOn: null,
    lateBy: null,
    ...said,
  };
}

/** A task of the police's clerk. */
export function task(key: string, said: Partial<Task> = {}): Task {
  return {
    key,
    label: '签收申请',
    party: 'provider',
    unit: 'police',
    roles: ['clerk'],
    actions: ['signIn'],
    clock: null,
    ...said,
  };
}
