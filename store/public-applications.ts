import type { EntityManager } from '@mikro-orm/postgresql';

/** An application that came in through the public intake. */
export interface HeldApplication {
  /** 申请人登记号 */
  readonly number: string;
  readonly codeHash: string;
  readonly caseId: string;
  /** Code of the bureau that takes it in. */
  readonly unit: string;
}

const COLUMNS = 'number, code_hash as "codeHash", case_id as "caseId", unit_code as unit';

/**
 * Gives an application its number. The same request again keeps the number that it had.
 * @param year of the day on which it came in, Asia/Shanghai
 */
export async function noteApplication(
  em: EntityManager,
  application: Omit<HeldApplication, 'number'> & { readonly requestHash: string; readonly year: string },
): Promise<HeldApplication> {
  const { requestHash, codeHash, caseId, unit, year } = application;
  const find = () =>
    em.execute<HeldApplication[]>(`select ${COLUMNS} from public_application where request_hash = ?`, [
      requestHash,
    ]);
  // Asked first: a number is not used up by a request that is sent again.
  const [known] = await find();
  if (known) return known;
  await em.execute(
    `insert into public_application (number, request_hash, code_hash, case_id, unit_code)
     values ('WS-' || ? || '-' || nextval('public_application_number'), ?, ?, ?, ?) on conflict do nothing`,
    [year, requestHash, codeHash, caseId, unit],
  );
  const [noted] = await find();
  if (!noted) throw new Error(`the application '${requestHash}' was just noted and is not there`);
  return noted;
}

/** Forgets an application that was refused and so began no case. */
export async function forgetApplication(em: EntityManager, requestHash: string): Promise<void> {
  await em.execute(
    `delete from public_application where request_hash = ?
     and not exists (select from "case" where "case".id = public_application.case_id)`,
    [requestHash],
  );
}

/** An application by its number (登记号) or that of its case (案号). */
export async function findApplication(
  em: EntityManager,
  number: string,
): Promise<HeldApplication | undefined> {
  const [held] = await em.execute<HeldApplication[]>(
    `select ${COLUMNS} from public_application
     where number = ? or case_id = (select id from "case" where "case".number = ?)`,
    [number, number],
  );
  return held;
}
