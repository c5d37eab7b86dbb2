import { governingRules, type RuleSet } from '../../statute/governing-rules.ts';
import { resolveSettings } from '../../statute/settings.ts';

/**
 * The rules of a share request between two departments that 条例 covers.
 * @param overrides settings of the authority that depart from the defaults
 */
export function ruleSet(overrides: { readonly [id: string]: unknown } = {}): RuleSet {
  const covered = { covered: true };
  const rules = governingRules({
    requester: covered,
    provider: covered,
    on: '2026-09-18',
    procedure: 'share-request',
    settings: resolveSettings(overrides),
  });
  if (rules.kind !== 'governed') throw new Error('条例 governs two departments that it covers');
  return rules.ruleSet;
}
