import { itemFacts } from '../machines/facts.ts';
import { resolveSettings } from '../statute/settings.ts';
import type { OpeningRegisters } from '../store/prepare-opening.ts';
import { demoRegisters } from './registers.ts';

const { items = [], units = [], settings = [] } = demoRegisters;
const resolved = resolveSettings(Object.fromEntries(settings.map(({ key, value }) => [key, value])));

/** The registers of the demo docket as the opening of a case asks them, without a store. */
export const demoOpeningRegisters: OpeningRegisters = {
  findItem: async (code) => itemFacts.nullable().parse(items.find((item) => item.code === code) ?? null),
  findUnits: async (codes) =>
    units.filter(({ code }) => codes.includes(code)).map((unit) => ({ ...unit, disabledOn: null })),
  bureausOver: async (code) => bureausOver(code),
  settings: async () => resolved,
};

function bureausOver(code: string): string[] {
  const unit = units.find((candidate) => candidate.code === code);
  if (!unit) return [];
  return [...new Set([unit.bureau, ...(unit.parent ? bureausOver(unit.parent) : [])])];
}
