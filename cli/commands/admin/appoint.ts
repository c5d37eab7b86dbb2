import { type Appointments, appointmentsOver } from '../../../client/direct/access/appointments.ts';
import type { Outcome } from '../../../client/outcome.ts';
import { DUTIES, type Duty } from '../../../machines/administrator.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { table } from '../../output/table.ts';
import { withRunningDocket } from '../../running.ts';
import { operator } from './operator.ts';

interface JsonOption {
  readonly json?: true;
}

interface AppointOptions extends JsonOption {
  readonly basis: string;
}

/** `docket admin list` */
export async function list(options: JsonOption): Promise<void> {
  const held = await withAppointments((appointments) => appointments.list());
  const administrators = held.map(({ id: person, name, duty }) => ({ person, name, duty }));
  present(options, { administrators }, () =>
    administrators.length === 0
      ? '还没有管理员。任命：docket admin grant <人员> --duty system --basis <依据> --name <姓名>'
      : table([
          ['职责', '人员', '姓名'],
          ...administrators.map(({ person, name, duty }) => [DUTIES[duty], person, name]),
        ]),
  );
}

/** `docket admin grant` */
export async function grant(
  person: string,
  { duty, name, basis, ...options }: AppointOptions & { readonly duty: Duty; readonly name?: string },
): Promise<void> {
  const by = { operator: operator(), basis };
  await withAppointments((appointments) => appointments.grant(by, { person, duty, name }));
  present(options, { person, duty }, () => `${person} 已是${DUTIES[duty]}，已记入审计日志。`);
}

/** `docket admin withdraw` */
export async function withdraw(person: string, { basis, ...options }: AppointOptions): Promise<void> {
  const by = { operator: operator(), basis };
  const { duty } = await withAppointments((appointments) => appointments.withdraw(by, person));
  present(options, { person, duty }, () => `${person} 不再是${DUTIES[duty]}，已记入审计日志。`);
}

async function withAppointments<Value>(
  work: (appointments: Appointments) => Promise<Outcome<Value>>,
): Promise<Value> {
  return withRunningDocket(async ({ store }) => answerOf(await work(appointmentsOver(store, Date.now))));
}
