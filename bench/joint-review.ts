// What a joint review (共同审议) with 20 reviewers costs: all give their opinions at once, as they may. Against the same
// number of opinions one after another, and against a review of two.
// Run it with `node bench/joint-review.ts`.
import type { DocketClient } from '../client/docket-client.ts';
import type { Actor } from '../machines/party.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { DISPUTE, TO_UNRESOLVED, takeInDispute, writeDisputeRegisters } from '../tests/support/dispute.ts';
import { BUREAU_HEAD, CIVIL_CLERK, UNITS } from '../tests/support/registers.ts';
import { benchDocket, timed, value } from './bench-docket.ts';
import { machineLine, quantile } from './machine.ts';

const ROUNDS = 5;
const reviewers: readonly Actor[] = Array.from({ length: 20 }, (_, index) => ({
  person: `reviewer-${index}-clerk`,
  unit: `reviewer-${index}`,
  role: 'clerk',
}));

const docket = await benchDocket(async (store) => {
  await writeDisputeRegisters(store);
  await writeRegisters(store, {
    units: reviewers.map(({ unit }) => ({
      ...{ ...UNITS.civil, code: unit, name: `审议部门${unit}` },
      ...{ creditCode: `demo-${unit}`, parent: null },
    })),
    people: reviewers.map(({ person }) => ({ id: person, name: person })),
    memberships: reviewers,
  });
});
try {
  console.log(machineLine());
  await review(docket.client, 2, 'in turn');
  const two: number[] = [];
  const inTurn: number[] = [];
  const atOnce: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    two.push((await review(docket.client, 2, 'in turn')) / 2);
    inTurn.push((await review(docket.client, 20, 'in turn')) / 20);
    atOnce.push((await review(docket.client, 20, 'at once')) / 20);
  }
  const per = (millis: readonly number[]) => quantile(millis, 0.5);
  console.log(`an opinion of 2 reviewers: ${per(two).toFixed(0)} ms`);
  console.log(
    `an opinion of 20, in turn: ${per(inTurn).toFixed(0)} ms, ratio ${(per(inTurn) / per(two)).toFixed(2)}`,
  );
  console.log(
    `an opinion of 20, at once: ${per(atOnce).toFixed(0)} ms, ratio ${(per(atOnce) / per(two)).toFixed(2)}`,
  );
} finally {
  await docket.close();
}

/** Milliseconds until all reviewers have given their opinions. */
async function review(client: DocketClient, count: number, how: 'in turn' | 'at once'): Promise<number> {
  const { caseId } = value(
    await client.submit({ procedure: 'dispute', actor: CIVIL_CLERK, intake: DISPUTE }),
  );
  await takeInDispute(client, caseId, TO_UNRESOLVED);
  const asked = reviewers.slice(0, count);
  const payload = { reviewers: asked.map(({ unit }) => unit), question: '能否提供' };
  value(
    await client.act<'dispute'>({
      case: caseId,
      actor: BUREAU_HEAD,
      action: { type: 'callJointReview', payload },
    }),
  );
  const give = async (actor: Actor) => {
    const requestId = crypto.randomUUID();
    // A case takes ten updates at once; those beyond are told that it is busy, and ask again (docs: 0001).
    for (;;) {
      const outcome = await client.act<'dispute'>({
        case: caseId,
        actor,
        requestId,
        action: { type: 'giveOpinion', payload: { opinion: 'share', reasons: '于法有据' } },
      });
      if (outcome.ok || outcome.problem.kind !== 'unavailable') return value(outcome);
    }
  };
  return timed(async () => {
    if (how === 'at once') await Promise.all(asked.map(give));
    else for (const actor of asked) await give(actor);
  });
}
