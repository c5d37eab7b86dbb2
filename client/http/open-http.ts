import type { CalendarService } from '../calendar.ts';
import type { CaseList } from '../case-list.ts';
import type { Transport } from '../transport.ts';
import type { Webhooks } from '../webhooks.ts';
import type { Worklist } from '../worklist.ts';
import { calendarOverHttp } from './calendar.ts';
import { type HttpOptions, httpCaller } from './call.ts';
import { caseListOverHttp } from './case-list.ts';
import { transportOver } from './http-transport.ts';
import { webhooksOverHttp } from './webhooks.ts';
import { worklistOverHttp } from './worklist.ts';

/** The docket over its HTTP API: its cases by the client over `transport`, and what lies beside them. */
export interface HttpDocket {
  readonly transport: Transport;
  readonly worklist: Worklist;
  readonly caseList: CaseList;
  readonly calendar: CalendarService;
  readonly webhooks: Webhooks;
}

export function openHttp(options: HttpOptions): HttpDocket {
  const caller = httpCaller(options);
  return {
    transport: transportOver(caller),
    worklist: worklistOverHttp(caller),
    caseList: caseListOverHttp(caller),
    calendar: calendarOverHttp(caller),
    webhooks: webhooksOverHttp(caller),
  };
}
