import { isoDateInShanghai } from '../../../calendar/iso-date.ts';
import { OPENING_CLASSES } from '../../../machines/facts.ts';
import { publicIntakeOf } from '../../../machines/public-intake.ts';
import { browseItems } from '../../../store/browse-items.ts';
import { caseIdOf } from '../../../store/case-id.ts';
import type { Store } from '../../../store/connection.ts';
import { findCase } from '../../../store/find-case.ts';
import { findUnits } from '../../../store/find-units.ts';
import { limitOf } from '../../../store/page.ts';
import {
  findApplication,
  forgetApplication,
  type HeldApplication,
  noteApplication,
} from '../../../store/public-applications.ts';
import { readLetter } from '../../../store/read-letters.ts';
import { done, failed, notFound, type Outcome, type Problem } from '../../outcome.ts';
import type {
  ApplicantAction,
  FollowedApplication,
  FollowUp,
  PublicDesk,
  Receipt,
} from '../../public-desk.ts';
import type { Transport } from '../../transport.ts';
import { whileAvailable } from '../while-available.ts';
import { codeHashOf, followUpCode, isCode, keyHashOf } from './follow-up-code.ts';
import { ACTIONS, followed, lettersToApplicant } from './followed.ts';
import {
  bureauOf,
  completed,
  noIntake,
  openIntake,
  PROCEDURE,
  personalNumber,
  withoutNames,
} from './intake.ts';
import { pathToPersonalNumber } from './personal-numbers.ts';

interface Parts {
  readonly store: Store;
  readonly transport: Transport;
  nowMs(): number;
}

/** 公众网上申请, straight on the docket. Whatever an applicant does is done by the public intake of the bureau. */
export function publicDeskOver({ store, transport, nowMs }: Parts): PublicDesk {
  return {
    items: (query) => whileAvailable(null, () => openItems(store, query)),
    units: () =>
      whileAvailable(null, async () => {
        const units = (await findUnits(store.em())).filter(({ disabledOn }) => disabledOn === null);
        return done(units.map(({ code, name }) => ({ code, name })));
      }),
    apply: ({ key, intake }) => whileAvailable(null, () => apply(key, intake)),
    follow: (followUp) => withOwn(followUp, tell),
    letter: ({ letter, ...followUp }) =>
      withOwn(followUp, async ({ caseId, unit }) => {
        const held = await findCase(store.em(), caseId, { unit });
        const letters = held ? await lettersToApplicant(store, held) : [];
        const isTheirs = letters.some(({ number }) => number === letter);
        const found = isTheirs ? await readLetter(store.em(), caseId, letter) : undefined;
        return found ? done(found) : notFound('没有这份文书。');
      }),
    supplement: ({ key, papers, ...followUp }) =>
      act(followUp, key, 'supplement', { papers: withoutNames(papers) }),
    withdraw: ({ key, reasons, ...followUp }) => act(followUp, key, 'withdraw', { reasons }),
    uploadPaper: ({ about, name, content }) =>
      whileAvailable(null, async () => {
        const bureau = await bureauOf(store, about);
        const intake = bureau === undefined ? undefined : await openIntake(store, bureau);
        if (!intake) return noIntake();
        const taken = await transport.uploadPaper({ actor: intake, name, content });
        return taken.ok ? done({ hash: taken.value.hash, size: taken.value.size }) : taken;
      }),
  };

  async function apply(key: string, asked: unknown): Promise<Outcome<Receipt>> {
    const path = pathToPersonalNumber(asked);
    if (path !== undefined) return personalNumber(path);
    const { item, unit } = (asked ?? {}) as { readonly item?: unknown; readonly unit?: unknown };
    const bureau = await bureauOf(store, { item: textOr(item), unit: textOr(unit) });
    if (bureau === undefined) return notFound('没有这一数据或者机构，请重新选择。');
    const intake = await openIntake(store, bureau);
    if (!intake) return noIntake();
    const requestHash = keyHashOf('application', key);
    const requestId = `public/${requestHash}`;
    const code = followUpCode(key);
    const receivedOn = isoDateInShanghai(nowMs());
    const { number } = await noteApplication(store.em(), {
      ...{ requestHash, codeHash: codeHashOf(code), caseId: caseIdOf(requestId), unit: bureau },
      year: receivedOn.slice(0, 4),
    });
    const taken = await transport.submit({
      ...{ requestId, procedure: PROCEDURE.id, actor: intake, intake: completed(asked, number) },
    });
    if (taken.ok) return done({ caseNumber: taken.value.caseNumber, number, code, receivedOn });
    // Nothing is known of an outcome that did not come: the same request sent again gets the same number.
    if (taken.problem.kind !== 'unavailable') await forgetApplication(store.em(), requestHash);
    return taken;
  }

  function act(
    followUp: FollowUp,
    key: string,
    action: ApplicantAction,
    payload: object,
  ): Promise<Outcome<FollowedApplication>> {
    return withOwn(followUp, async (application) => {
      const path = pathToPersonalNumber(payload);
      if (path !== undefined) return personalNumber(path);
      const intake = await openIntake(store, application.unit);
      if (!intake) return noIntake();
      const taken = await transport.act({
        requestId: `public/${keyHashOf(action, key)}`,
        case: application.caseId,
        actor: intake,
        action: { type: ACTIONS[action], payload },
      });
      return taken.ok ? tell(application) : failed(withoutInside(taken.problem));
    });
  }

  async function tell(application: HeldApplication): Promise<Outcome<FollowedApplication>> {
    // Also where the intake has been shut meanwhile: what was applied for is still to be followed.
    const { actor } = publicIntakeOf(application.unit);
    const seen = await followed(store, application, actor, isoDateInShanghai(nowMs()));
    return seen ? done(seen) : failed({ kind: 'unavailable', message: UNDER_WAY, requestId: null });
  }

  function withOwn<Value>(
    { number, code }: FollowUp,
    then: (application: HeldApplication) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    return whileAvailable(null, async () => {
      const held = number.includes('\0') ? undefined : await findApplication(store.em(), number.trim());
      // The same words for a number that there is not and for a wrong code: nobody learns which numbers there are.
      if (!held || !isCode(code, held.codeHash)) return notFound('登记号或者查询码不对，请对照回执核对。');
      return then(held);
    });
  }
}

/** What stands against it, without how the case is handled inside the house. */
function withoutInside(problem: Problem): Problem {
  if (problem.kind !== 'not-permitted') return problem;
  const { message, rule } = problem;
  return { ...problem, message: rule ? message : NOT_NOW, state: '', permitted: [] };
}

const NOT_NOW = '申请所处的阶段已有变化，现在不能这样办理，请重新查询。';
const UNDER_WAY = '申请正在登记，请稍后再查。';

const textOr = (value: unknown) => (typeof value === 'string' && !value.includes('\0') ? value : undefined);

async function openItems(
  store: Store,
  query: { readonly text?: string; readonly limit?: number; readonly after?: string },
) {
  const limit = limitOf(query);
  const opening = ['unconditional', 'conditional'] as const;
  const units = await findUnits(store.em());
  // What a disabled unit provides can't be applied for any more.
  const without = units.filter(({ disabledOn }) => disabledOn !== null).map(({ code }) => code);
  const found = await browseItems(store.em(), { ...query, opening, without, limit: limit + 1 });
  const page = found.slice(0, limit);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return done({
    items: page.map(({ code, name, provider, opening: of, category, dataItems, format, updateCycle }) => {
      const shown = of === 'conditional' ? of : 'unconditional';
      return {
        ...{ code, name, providerName: names.get(provider) ?? provider, category },
        ...({ opening: shown, openingLabel: OPENING_CLASSES[shown] } as const),
        ...{ dataItems, format, updateCycle },
      };
    }),
    next: found.length > limit ? (page.at(-1)?.code ?? null) : null,
  });
}
