import type { RuleSet } from '../../statute/governing-rules.ts';

export const ruleSet = {
  settings: { 'record.hash': 'sha256', 'warning.days-before-due': [3, 1], 'receipt.off-day': 'same-day' },
} as unknown as RuleSet;
