import { governingRules, type RuleSet } from '../../statute/governing-rules.ts';
import type { ProcedureId } from '../../statute/procedure-ids.ts';
import { resolveSettings } from '../../statute/settings.ts';

interface Said {
  /** Whether 条例 covers the unit whose data it is, or that the case is about. */
  readonly covered: boolean;
  readonly on: string;
  readonly settings?: { readonly [id: string]: unknown } | undefined;
}

/** The rules of a case whose other side, if it has one, is covered by 条例. */
export function ruleSetOf(procedure: ProcedureId, { covered, on, settings }: Said): RuleSet {
  const governed = governingRules({
    requester: null,
    provider: { covered },
    on,
    procedure,
    settings: resolveSettings(settings),
  });
  if (governed.kind !== 'governed') throw new Error(`no instrument governs ${procedure} on ${on}`);
  return governed.ruleSet;
}
