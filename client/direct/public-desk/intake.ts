import { publicIntakeOf } from '../../../machines/public-intake.ts';
import { procedures } from '../../../machines/registry.ts';
import { findMachineClient } from '../../../store/access/machine-clients.ts';
import type { Store } from '../../../store/connection.ts';
import { findItem } from '../../../store/find-item.ts';
import { findUnits } from '../../../store/find-units.ts';
import { failed, notFound, type Outcome } from '../../outcome.ts';

/** What applicants apply for here. */
export const PROCEDURE = procedures['opening-request'];

/** The actor of the public intake of a bureau; undefined where the bureau keeps none, or has shut it. */
export async function openIntake(store: Store, bureau: string) {
  const { clientId, actor } = publicIntakeOf(bureau);
  const held = await findMachineClient(store.em(), clientId);
  return held?.active && held.roles.includes(actor.role) ? actor : undefined;
}

/** The bureau that takes an application about an item or a unit in (办法 第二十二条、第二十五条). */
export async function bureauOf(
  store: Store,
  about: { readonly item?: string | undefined; readonly unit?: string | undefined },
): Promise<string | undefined> {
  const item = about.item === undefined ? undefined : await findItem(store.em(), about.item);
  const code = item?.provider ?? about.unit;
  const [unit] = code === undefined ? [] : await findUnits(store.em(), [code]);
  return unit?.bureau;
}

/**
 * The intake as the procedure has it: the channel and the number of the applicant are given here, and uploaded papers lose
 * their names, in which people write who they are.
 */
export function completed(intake: unknown, number: string): unknown {
  if (typeof intake !== 'object' || intake === null || Array.isArray(intake)) return intake;
  const { applicant, papers } = intake as { readonly applicant?: unknown; readonly papers?: unknown };
  const kind =
    typeof applicant === 'object' && applicant !== null && 'kind' in applicant ? applicant.kind : null;
  return {
    ...intake,
    channel: 'platform',
    applicant: { kind, reference: number },
    ...(papers !== undefined && { papers: withoutNames(papers) }),
  };
}

export function withoutNames(papers: unknown): unknown {
  if (!Array.isArray(papers)) return papers;
  return papers.map((paper: unknown, place) =>
    typeof paper === 'object' && paper !== null && 'paper' in paper
      ? { name: `申请人材料${place + 1}`, paper: paper.paper }
      : paper,
  );
}

export function noIntake(): Outcome<never> {
  return notFound('该机构的本级大数据主管部门没有开通网上申请，请到其窗口提出。');
}

export function personalNumber(path: string): Outcome<never> {
  const message = '请不要填写证件号码、电话号码：办理记录不能删改，不保存个人信息。';
  return failed({ kind: 'invalid', message, fields: [{ path, message }] });
}
