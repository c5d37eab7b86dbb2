import type { IsoDate } from '../calendar/iso-date.ts';
import { disabledUnitIn, type UnitService } from '../machines/disabled-unit.ts';
import { type ItemFacts, type UnitFacts, unitFacts } from '../machines/facts.ts';
import type { Actor } from '../machines/party.ts';
import { standingOf } from '../machines/party.ts';
import type { BrokenRule, FieldProblem } from '../machines/permission.ts';
import type { Opening, Origin, Procedure } from '../machines/procedure.ts';
import { governingRules } from '../statute/governing-rules.ts';
import type { Settings } from '../statute/settings.ts';

/** A unit of the register: its facts, and whether it is in service. */
export type OpeningUnit = UnitFacts & UnitService;

/** The registers, as far as the opening of a case asks them. */
export interface OpeningRegisters {
  findItem(code: string): Promise<ItemFacts | null>;
  findUnits(codes: readonly string[]): Promise<readonly OpeningUnit[]>;
  /** Codes of the 大数据主管部门 over a unit: its own, then those of the units that it belongs to. */
  bureausOver(unit: string): Promise<readonly string[]>;
  settings(): Promise<Settings>;
}

/** What is asked to become a case. */
export interface OpeningRequest {
  readonly caseId: string;
  readonly actor: Actor;
  readonly intake: unknown;
  readonly on: IsoDate;
  /** The case that starts it, if one does. */
  readonly origin?: Origin;
  /** Who enters a case that began on paper (补录). */
  readonly enteredBy?: Actor;
}

/** Why a request can't begin a case. Nothing was changed. */
export type OpeningProblem =
  | {
      readonly kind: 'not-permitted';
      readonly reason: 'intake' | 'actor';
      readonly message: string;
      /** There is no case yet. */
      readonly state: '';
      readonly rule: BrokenRule | null;
      readonly permitted: readonly [];
    }
  | { readonly kind: 'invalid'; readonly message: string; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'not-found'; readonly message: string };

export type PreparedOpening =
  | { readonly ok: true; readonly value: Opening }
  | { readonly ok: false; readonly problem: OpeningProblem };

/**
 * Works out what a case would begin with, and whether it may: the item, the units, the rule set of its day, and the
 * rules of the procedure for a request. Reads only; the commit of a submitted opening checks these facts once more.
 */
export async function prepareOpening(
  registers: OpeningRegisters,
  procedure: Procedure,
  request: OpeningRequest,
): Promise<PreparedOpening> {
  const { caseId, actor, on, origin, enteredBy } = request;
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

  const aboutCode = item?.provider ?? procedure.unitOf?.(parsed.data);
  const codes = [actor.unit, ...(aboutCode === undefined ? [] : [aboutCode])];
  const found = await registers.findUnits([...new Set(codes)]);
  const unitOf = (code: string) => found.find((unit) => unit.code === code);
  const submitter = unitOf(actor.unit);
  if (!submitter) return notFound(`没有编码为“${actor.unit}”的机构。`);
  const about = aboutCode === undefined ? null : (unitOf(aboutCode) ?? null);
  if (aboutCode !== undefined && !about) return notFound(`没有编码为“${aboutCode}”的机构。`);
  const commonBureau = about && (await commonBureauOf(registers, submitter, about));

  const bureaus = procedure.furtherParties ? await registers.bureausOver(submitter.code) : [];
  const further = procedure.furtherParties?.(parsed.data, bureaus.at(-1) ?? submitter.bureau) ?? {};
  const named = Object.values(further).flat();
  const others = named.length === 0 ? [] : await registers.findUnits([...new Set(named)]);
  const unknown = named.find((code) => !others.some((unit) => unit.code === code));
  if (unknown !== undefined) return notFound(`没有编码为“${unknown}”的机构。`);

  // What an open case starts goes on with it, whoever is disabled since: disputes and rectifications are not cut off.
  const disabled = origin
    ? undefined
    : disabledUnitIn({ submittedBy: actor, item, on }, [...found, ...others]);
  if (disabled) return failed({ ...refused(disabled.says), rule: disabled });

  const governed = governingRules({
    requester: submitter,
    provider: about ?? submitter,
    on: procedure.triggeredOn?.(parsed.data) ?? on,
    procedure: procedure.id,
    settings: await registers.settings(),
  });
  if (governed.kind === 'no-instrument') {
    const reasons = governed.reasons.map((reason) => reason.text).join('');
    return failed(refused(`${reasons}${governed.whatToDo}`));
  }
  const parties = { ...procedure.partiesOf(submitter, about, commonBureau), ...further };
  const opening: Opening = {
    caseId,
    submittedBy: actor,
    ...(enteredBy && { enteredBy }),
    ...(origin && { origin }),
    on,
    intake: parsed.data,
    parties,
    units: uniqueUnits([
      ...found,
      ...(commonBureau && parties.bureau?.includes(commonBureau.code) ? [commonBureau] : []),
      ...others,
    ]),
    item,
    ruleSet: governed.ruleSet,
  };
  return permitted(procedure, opening);
}

/** 共同的上级大数据主管部门 of two units under different bureaus, the nearest one; null where there is none. */
async function commonBureauOf(
  registers: OpeningRegisters,
  one: UnitFacts,
  other: UnitFacts,
): Promise<UnitFacts | null> {
  if (one.bureau === other.bureau) return null;
  const over = new Set(await registers.bureausOver(other.code));
  const common = (await registers.bureausOver(one.code)).find((bureau) => over.has(bureau));
  const [bureau] = common === undefined ? [] : await registers.findUnits([common]);
  return bureau ?? null;
}

/** Each unit once, and of it no more of the register than a case keeps. */
function uniqueUnits(units: readonly UnitFacts[]): UnitFacts[] {
  return [...new Map(units.map((unit) => [unit.code, unitFacts.parse(unit)])).values()];
}

function permitted(procedure: Procedure, opening: Opening): PreparedOpening {
  const standing = standingOf(opening.submittedBy, opening.parties);
  if (!procedure.submitBy.some((partyRole) => standing.includes(partyRole))) {
    return failed(refused(`${procedure.title}不由该人员提出。`, 'actor'));
  }
  const rule = procedure.intakeRules.find((candidate) => candidate.broken(opening));
  if (!rule) return { ok: true, value: opening };
  const { id, says, articles } = rule;
  return failed({ ...refused(says), rule: { id, says, articles } });
}

function refused(
  message: string,
  reason: 'intake' | 'actor' = 'intake',
): Extract<OpeningProblem, { kind: 'not-permitted' }> {
  return { kind: 'not-permitted', reason, message, state: '', rule: null, permitted: [] };
}

function notFound(message: string): PreparedOpening {
  return failed({ kind: 'not-found', message });
}

function failed(problem: OpeningProblem): PreparedOpening {
  return { ok: false, problem };
}
