import type { EntityName } from '@mikro-orm/core';
import { Administrator } from './access/administrator.ts';
import { AuditEvent } from './access/audit-event.ts';
import { AuditHead } from './access/audit-head.ts';
import { MachineClient } from './access/machine-client.ts';
import { Session } from './access/session.ts';
import { Substitution } from './access/substitution.ts';
import { CalendarDecision, CalendarEntry, CalendarVersionRow } from './docket/calendar-entry.ts';
import { CalendarRecount } from './docket/calendar-recount.ts';
import { CalendarRollover } from './docket/calendar-rollover.ts';
import { Case } from './docket/case.ts';
import { CaseCounter } from './docket/case-counter.ts';
import { CaseLink } from './docket/case-link.ts';
import { CasePaper } from './docket/case-paper.ts';
import { CaseParty } from './docket/case-party.ts';
import { CaseSearch } from './docket/case-search.ts';
import { ClearedPaper } from './docket/cleared-paper.ts';
import { ClockEnd } from './docket/clock-end.ts';
import { ClockRow } from './docket/clock-row.ts';
import { DocketChange } from './docket/docket-change.ts';
import { DoneStep } from './docket/done-step.ts';
import { GrantOfUse } from './docket/grant-of-use.ts';
import { ItemHold } from './docket/item-hold.ts';
import { LetterCounter } from './docket/letter-counter.ts';
import { LetterRow } from './docket/letter-row.ts';
import { Outbox } from './docket/outbox.ts';
import { PaperRow } from './docket/paper-row.ts';
import { PublicApplication } from './docket/public-application.ts';
import { RecordRow } from './docket/record-row.ts';
import { TaskRow } from './docket/task-row.ts';
import { Webhook } from './docket/webhook.ts';
import { WebhookDelivery } from './docket/webhook-delivery.ts';
import { CatalogueItem } from './registers/catalogue-item.ts';
import { Membership } from './registers/membership.ts';
import { Person } from './registers/person.ts';
import { Setting } from './registers/setting.ts';
import { Unit } from './registers/unit.ts';
import { SavedViewRow } from './worklist/saved-view.ts';
import { TaskCopy } from './worklist/task-copy.ts';
import { TaskEvent } from './worklist/task-event.ts';
import { TaskRequest } from './worklist/task-request.ts';

/** Every table of the store. Its type is named, for the inferred one is too long to be declared. */
export const entities: EntityName[] = [
  Unit,
  Person,
  Membership,
  CatalogueItem,
  Setting,
  Case,
  CaseParty,
  CaseLink,
  RecordRow,
  TaskRow,
  ClearedPaper,
  ClockRow,
  Outbox,
  PublicApplication,
  GrantOfUse,
  ItemHold,
  CaseCounter,
  LetterRow,
  LetterCounter,
  PaperRow,
  CasePaper,
  Administrator,
  Substitution,
  MachineClient,
  Session,
  AuditEvent,
  AuditHead,
  Webhook,
  WebhookDelivery,
  CaseSearch,
  ClockEnd,
  DoneStep,
  DocketChange,
  TaskEvent,
  TaskCopy,
  TaskRequest,
  SavedViewRow,
  CalendarEntry,
  CalendarDecision,
  CalendarVersionRow,
  CalendarRecount,
  CalendarRollover,
];
