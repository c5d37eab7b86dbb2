import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ItemFacts, UnitFacts } from '../../machines/facts.ts';
import type { Actor } from '../../machines/party.ts';
import { standingOf } from '../../machines/party.ts';
import type { Opening, Procedure } from '../../machines/procedure.ts';
import { governingRules } from '../../statute/governing-rules.ts';
import type { Settings } from '../../statute/settings.ts';
import type { Outcome, Problem } from '../outcome.ts';
import { done, failed, notFound } from '../outcome.ts';

/** The registers, as far as the opening of a case asks them. */
export interface Registers {
  findItem(code: string): Promise<ItemFacts | null>;
  findUnits(codes: readonly string[]): Promise<readonly UnitFacts[]>;
  settings(): Promise<Settings>;
}

/**
 * Works out what a case would begin with, and whether it may: the item, the units, the rule set of its day, and the
 * rules of the procedure for a request. Reads only; the commit of the opening checks these facts once more.
 */
export async function openingOf(
  registers: Registers,
  procedure: Procedure,
  request: { readonly caseId: string; readonly actor: Actor; readonly intake: unknown; readonly on: IsoDate },
): Promise<Outcome<Opening>> {
  const parsed = procedure.intake.safeParse(request.intake);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }));
    return failed({ kind: 'invalid', message: `${procedure.title}的内容不完整或者格式不对。`, fields });
  }
  const itemCode = procedure.itemOf(parsed.data);
  const item = itemCode === null ? null : await registers.findItem(itemCode);
  if (itemCode !== null && !item) return notFound(`目录中没有编码为“${itemCode}”的数据。`);

  const codes = [request.actor.unit, ...(item ? [item.provider] : [])];
  const units = await registers.findUnits([...new Set(codes)]);
  const unitOf = (code: string) => units.find((unit) => unit.code === code);
  const submitter = unitOf(request.actor.unit);
  if (!submitter) return notFound(`没有编码为“${request.actor.unit}”的机构。`);
  const provider = item ? (unitOf(item.provider) ?? null) : null;
  if (item && !provider) return notFound(`没有编码为“${item.provider}”的机构。`);

  const governed = governingRules({
    requester: submitter,
    provider: provider ?? submitter,
    on: request.on,
    procedure: procedure.id,
    settings: await registers.settings(),
  });
  if (governed.kind === 'no-instrument') {
    const reasons = governed.reasons.map((reason) => reason.text).join('');
    return failed(refused(`${reasons}${governed.whatToDo}`));
  }
  const opening: Opening = {
    caseId: request.caseId,
    submittedBy: request.actor,
    on: request.on,
    intake: parsed.data,
    parties: procedure.partiesOf(submitter, provider),
    units,
    item,
    ruleSet: governed.ruleSet,
  };
  return permitted(procedure, opening);
}

function permitted(procedure: Procedure, opening: Opening): Outcome<Opening> {
  const standing = standingOf(opening.submittedBy, opening.parties);
  if (!procedure.submitBy.some((partyRole) => standing.includes(partyRole))) {
    return failed(refused(`${procedure.title}不由该人员提出。`, 'actor'));
  }
  const rule = procedure.intakeRules.find((candidate) => candidate.broken(opening));
  return rule
    ? failed({ ...refused(rule.says), rule: { id: rule.id, says: rule.says, articles: rule.articles } })
    : done(opening);
}

function refused(
  message: string,
  reason: 'intake' | 'actor' = 'intake',
): Extract<Problem, { kind: 'not-permitted' }> {
  return { kind: 'not-permitted', reason, message, state: '', rule: null, permitted: [] };
}
