import type { Store } from '../connection.ts';

/** Messages taken from the outbox at once. */
const BATCH = 500;
/** Any number, the same in every process: whoever spreads the outbox holds this lock. */
const SPREAD_LOCK = 20_220_202;

/**
 * Turns what waits in the outbox into deliveries, one for each webhook that is to be told. A webhook hears only of the
 * cases in which its unit stands, and of notices only those to its unit. One process at a time does it, in the order of
 * the outbox: within a case that is the order of its steps.
 * @returns how many messages were taken; less than asked for when none are left, or somebody else is at it
 */
export async function spreadOutbox({ em }: Pick<Store, 'em'>, limit = BATCH): Promise<number> {
  return em().transactional(async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }[]>('select pg_try_advisory_xact_lock(?) as taken', [
      SPREAD_LOCK,
    ]);
    if (!lock?.taken) return 0;
    const [spread] = await tx.execute<{ count: number }[]>(SPREAD, [limit]);
    return spread?.count ?? 0;
  });
}

const SPREAD = `
with batch as (
  select id, case_id, type, body from outbox where delivered_at is null order by id limit ?
), told as (
  insert into webhook_delivery (webhook_id, outbox_id, case_id, state, begun, attempts)
  select webhook.id, batch.id, batch.case_id, 'waiting', false, 0
  from batch
  join "case" on "case".id = batch.case_id
  join webhook on webhook.removed_at is null
    and (webhook.types is null or batch.type = any(webhook.types))
    and (webhook.procedures is null or "case".procedure = any(webhook.procedures))
  where exists (
    select from case_party
    where case_party.case_id = batch.case_id and case_party.unit_code = webhook.unit_code
      and (batch.type <> 'case.notify' or exists (
        select from jsonb_array_elements_text(batch.body -> 'to') as addressee(party_role)
        where split_part(addressee.party_role, '.', 1) = case_party.party)))
  order by batch.id
  on conflict (webhook_id, outbox_id) do nothing
), done as (
  update outbox set delivered_at = now() from batch where outbox.id = batch.id returning outbox.id
)
select count(*)::int as count from done`;
