import type { Duty } from '../machines/administrator.ts';
import type { Role } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';
import type { SubstitutionRequest, SubstitutionView } from './substitutions.ts';
import type { Page } from './views.ts';

/** The administrator who asks. That they hold the duty is looked up with every call. */
export interface Asker {
  /** Id of the person who has signed in. */
  readonly person: string;
  /** Id of the HTTP request, to be found in the logs. */
  readonly request?: string;
}

/** A unit (机构) in the register. */
export interface UnitEntry {
  readonly code: string;
  readonly name: string;
  /** 统一社会信用代码 */
  readonly creditCode: string;
  readonly level: 'city' | 'county' | 'zone';
  /** Code of the unit above it; null for none within the docket. */
  readonly parent: string | null;
  /** Whether 条例 covers it, or 办法 alone does. */
  readonly covered: boolean;
  /** Codes of its 大数据主管部门 and of its 本级人民政府. */
  readonly bureau: string;
  readonly government: string;
}

/** A unit of the register, and whether it is in service. */
export interface UnitOfRegister extends UnitEntry {
  /** The first day on which it is disabled (停用); null while it is in service. */
  readonly disabledOn: string | null;
}

/** What a unit has in hand: what is to be looked at before it is disabled. Counts only: no case is told of. */
export interface UnitHoldings {
  /** Open cases in which it stands, as whichever party. */
  readonly openCases: number;
  readonly openTasks: number;
  /** Items of the current catalogue that it provides. */
  readonly items: number;
  /** Grants of use that are not over: of its data, and those that it uses. */
  readonly grantsGiven: number;
  readonly grantsHeld: number;
  /** Whoever holds a role in it, and its programs (接入系统) that may sign in. */
  readonly people: number;
  readonly machines: number;
  /** Other units in service whose 大数据主管部门 or 本级人民政府 it is: while there are any, it can't be disabled. */
  readonly competentFor: number;
}

/** What they are called. */
export const UNIT_HOLDINGS = {
  openCases: '在办案件',
  openTasks: '待办事项',
  items: '现行目录中由其提供的事项',
  grantsGiven: '其数据尚在使用的授权',
  grantsHeld: '其尚在使用的授权',
  people: '任职的人员',
  machines: '可以登录的接入系统',
  competentFor: '以其为大数据主管部门或者本级人民政府的启用机构',
} as const satisfies { readonly [K in keyof UnitHoldings]: string };

/** A unit is disabled, or enabled again. */
export interface UnitActivity {
  readonly code: string;
  readonly active: boolean;
  /** The decision that it rests on, in Chinese; it goes into the audit log. */
  readonly basis: string;
  /** Disables it although it has open tasks; its people go on doing them. */
  readonly despiteOpenTasks?: boolean | undefined;
}

/** A person in the register. */
export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  /** Whoever has left can't sign in and can't act. */
  readonly active: boolean;
}

export interface PersonView extends PersonEntry {
  readonly memberships: readonly { readonly unit: string; readonly role: Role }[];
  readonly duty: Duty | null;
}

export interface PeopleQuery {
  /** Part of the id or of the name. */
  readonly query?: string | undefined;
  readonly unit?: string | undefined;
  /** Whoever holds it, in the unit where one is named. */
  readonly role?: Role | undefined;
  /** true: the administrators only; false: all others. */
  readonly duty?: boolean | undefined;
  readonly limit?: number;
  readonly after?: string | undefined;
}

/** A setting of the authority (设置项): what the law leaves to it. */
export interface SettingView {
  readonly key: string;
  readonly label: string;
  /** Why the default is what it is, and on what articles. */
  readonly basis: string;
  readonly articles: readonly string[];
  readonly kind: string;
  readonly choices: { readonly [value: string]: string } | null;
  readonly default: unknown;
  /** False until a procedure reads it: then only the default is taken. */
  readonly inEffect: boolean;
  readonly value: unknown;
  /** The authority's own decision; null where the default holds. */
  readonly decided: {
    readonly basis: string;
    /** Id of the person who set it. */
    readonly by: string;
    /** null where the register has them no more. */
    readonly byName: string | null;
    readonly on: string;
  } | null;
}

export interface Membership {
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
}

/** 接入系统: a program of a unit with a client id of its own at the identity provider. */
export interface MachineClientEntry {
  readonly clientId: string;
  readonly name: string;
  readonly unit: string;
  /** A program prepares and observes; what a head or a supervisor decides stays with people. Its secret is the provider's. */
  readonly roles: readonly MachineRole[];
  readonly active: boolean;
}
/** What a program may be. */
export const MACHINE_ROLES = ['clerk', 'observer'] as const satisfies readonly Role[];
export type MachineRole = (typeof MACHINE_ROLES)[number];

export interface MachineClientView extends MachineClientEntry {
  /** Id under which the register of people and the record name it. */
  readonly person: string;
  /** When it last took a step, ISO 8601 in UTC; null when it has taken none. */
  readonly lastActedAt: string | null;
}

/** Somebody who has signed in with a browser. */
export interface SessionView {
  readonly person: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** What 系统管理员 do. A case that is under way keeps the settings that it began with. */
export interface SystemAdministration {
  units(asker: Asker): Promise<Outcome<readonly UnitOfRegister[]>>;
  /** Enters a unit, or changes it; whether it is in service stays as it was. */
  putUnit(asker: Asker, unit: UnitEntry): Promise<Outcome<UnitOfRegister>>;
  unitHoldings(asker: Asker, code: string): Promise<Outcome<UnitHoldings>>;
  /**
   * Disables a unit (停用), or enables it again. A disabled unit begins no case and is drawn into none; what it stands in goes on. Refused
   * while it is competent for others, and while it has open tasks that are not spoken of (`despiteOpenTasks`).
   */
  setUnitActive(asker: Asker, activity: UnitActivity): Promise<Outcome<UnitOfRegister>>;
  people(asker: Asker, query: PeopleQuery): Promise<Outcome<Page<PersonView>>>;
  /** Enters a person, or changes them. Whoever leaves is signed out everywhere. */
  putPerson(asker: Asker, person: PersonEntry): Promise<Outcome<PersonEntry>>;
  settings(asker: Asker): Promise<Outcome<readonly SettingView[]>>;
  /** @param basis the decision that it rests on, in Chinese */
  changeSetting(asker: Asker, key: string, value: unknown, basis: string): Promise<Outcome<SettingView>>;
  /** Back to the default. */
  resetSetting(asker: Asker, key: string): Promise<Outcome<SettingView>>;
}

/** What 安全管理员 do. */
export interface SecurityAdministration {
  people(asker: Asker, query: PeopleQuery): Promise<Outcome<Page<PersonView>>>;
  grantRole(asker: Asker, membership: Membership): Promise<Outcome<Membership>>;
  withdrawRole(asker: Asker, membership: Membership): Promise<Outcome<Membership>>;
  /** The substitutions of a unit, also those that are over. */
  substitutions(asker: Asker, unit: string): Promise<Outcome<readonly SubstitutionView[]>>;
  makeSubstitution(
    asker: Asker,
    request: SubstitutionRequest & { readonly person: string; readonly unit: string },
  ): Promise<Outcome<SubstitutionView>>;
  takeBackSubstitution(asker: Asker, id: string): Promise<Outcome<SubstitutionView>>;
  machineClients(asker: Asker): Promise<Outcome<readonly MachineClientView[]>>;
  /** Registers a program, or changes its name, its roles or whether it may sign in. Its unit stays. */
  putMachineClient(asker: Asker, client: MachineClientEntry): Promise<Outcome<MachineClientView>>;
  sessions(asker: Asker, person: string): Promise<Outcome<readonly SessionView[]>>;
  /** Signs a person out everywhere. @returns how many sessions ended */
  endSessions(asker: Asker, person: string): Promise<Outcome<{ readonly ended: number }>>;
}

export type AuditKind = 'change' | 'denied' | 'read' | 'sign-in';

/** An event of the audit log (审计日志). */
export interface AuditEntry {
  readonly sequence: number;
  readonly kind: AuditKind;
  /** 'membership.grant', 'letter.read' */
  readonly what: string;
  /** Ids of who did it; `person` is null where nobody had signed in. */
  readonly by: { readonly [kind: string]: string | null };
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly subject: { readonly [kind: string]: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly request?: string;
  readonly hash: string;
}

export interface AuditQuery {
  readonly kind?: AuditKind | undefined;
  readonly person?: string | undefined;
  /** The first day and the last one, Asia/Shanghai. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number;
  readonly after?: string | undefined;
}

/** What the verification of the audit log found. */
export interface AuditVerdict {
  readonly events: number;
  /** Sequence number of the first event at which the chain is broken; null when it is whole. */
  readonly brokenAt: number | null;
}

/** What 审计管理员 do: they read. That they read is itself recorded. */
export interface AuditReading {
  /** The newest first. */
  events(asker: Asker, query: AuditQuery): Promise<Outcome<Page<AuditEntry>>>;
  verify(asker: Asker): Promise<Outcome<AuditVerdict>>;
}

/** 三员分立: three administrations, none of which can do another's work. */
export interface Administration {
  readonly system: SystemAdministration;
  readonly security: SecurityAdministration;
  readonly audit: AuditReading;
}
