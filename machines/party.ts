/** The parties of a case (当事人), with their Chinese names. A unit may stand in more than one of them. */
export const PARTIES = {
  requester: '数据使用单位',
  provider: '数据提供单位',
  bureau: '大数据主管部门',
  cityBureau: '市大数据主管部门',
  reviewer: '相关部门',
  government: '本级人民政府',
  applicant: '社会主体',
  respondent: '被督办单位',
} as const;

/** The roles a person may hold in a unit. A head approves and signs (条例 第十三条、第二十条). */
export const ROLES = {
  clerk: '经办人',
  head: '负责人',
  supervisor: '督办',
  observer: '观察员',
} as const;

export type Party = keyof typeof PARTIES;
export type Role = keyof typeof ROLES;
export type PartyRole = `${Party}.${Role}`;

/** Who acts: ids only, so that no personal data enters a payload, an id or a log. */
export interface Actor {
  /** Id of the person, as the register of units has it. */
  readonly person: string;
  /** Code of the unit for which the person acts. */
  readonly unit: string;
  readonly role: Role;
  /** Id of the person who holds the role and for whom this one stands in (休假代理); missing when the role is their own. */
  readonly onBehalfOf?: string;
}

/** Acts where the law's clock acts and no person does: a warning given, a period expired. */
export const CLOCK_ACTOR: Actor = { person: 'clock', unit: 'clock', role: 'observer' };

/** Acts where another case acts: its outcome arrives, or the case that it came from has closed. */
export const LINKED_CASE_ACTOR: Actor = { person: 'linked-case', unit: 'linked-case', role: 'observer' };

/** Acts where a new version of the calendar acts: the periods of a case are counted again. */
export const CALENDAR_ACTOR: Actor = { person: 'calendar', unit: 'calendar', role: 'observer' };

/** The units of a case by party. A party may have several units (reviewers) or none yet. */
export type Parties = { readonly [P in Party]?: readonly string[] };

/** 'provider.head' → '数据提供单位 负责人' */
export function partyRoleLabel(partyRole: PartyRole): string {
  const [party, role] = partyRole.split('.') as [Party, Role];
  return `${PARTIES[party]} ${ROLES[role]}`;
}

/**
 * The party roles in which an actor stands in a case.
 * @returns several when the unit holds several parties (a bureau that is itself the provider), none for an outsider
 */
export function standingOf(actor: Actor, parties: Parties): PartyRole[] {
  return (Object.keys(PARTIES) as Party[])
    .filter((party) => parties[party]?.includes(actor.unit))
    .map((party): PartyRole => `${party}.${actor.role}`);
}
