import { z } from 'zod';
import { ROLES, type Role } from '../machines/party.ts';
import data from './people.json' with { type: 'json' };

const demoPerson = z.strictObject({
  /** The unit, the role, a number: 'p-wf-gaj-clerk-1'. Never a name. */
  id: z.string().regex(/^p-[a-z]+-[a-z]+-[a-z]+-\d+$/),
  name: z.string().min(2),
  memberships: z
    .array(z.strictObject({ unit: z.string(), role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]) }))
    .min(1),
});
export type DemoPerson = z.infer<typeof demoPerson>;

/** The people of the demo docket: invented, every unit with a clerk and a head. The file is checked when it is loaded. */
export const demoPeople: readonly DemoPerson[] = z
  .strictObject({ note: z.string(), people: z.array(demoPerson) })
  .parse(data).people;
