import type { Actor } from './party.ts';

/**
 * 公众网上申请入口 of a bureau: whom the record names where an applicant has handed something in without a sign-in. It is a
 * machine client (接入系统) of the bureau, which the security administrator enters and shuts like any other (decision 0021).
 * @param bureau code of the 大数据主管部门
 */
export function publicIntakeOf(bureau: string): { readonly clientId: string; readonly actor: Actor } {
  const clientId = `${PREFIX}${bureau}`;
  return { clientId, actor: { person: `client-${clientId}`, unit: bureau, role: 'clerk' } };
}

/** Whether an applicant has acted, through the public intake. */
export function isPublicIntake({ person }: Actor): boolean {
  return person.startsWith(`client-${PREFIX}`);
}

const PREFIX = 'public-intake.';
