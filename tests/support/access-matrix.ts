import { INTAKE } from './share-request.ts';

/** A case that is asked for. */
export interface Target {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  readonly paper: string;
  /** A clock of it. */
  readonly clock: string;
  /** An open task in it; '0' in a case that is closed. */
  readonly task: string;
}

/** Who may use an endpoint, and how it is asked. */
export interface Endpoint {
  /**
   * `everybody`; `public`: everybody, who learns nothing of a case without its follow-up code; `signed-in`: whoever has signed in; `members`: whoever holds a role in a unit; `parties`: whoever's unit
   * stands in the case; `bureau`: by those of the bureau whom the calendar names,
   * never by another unit; `stream`: never ends, and is tested in http-events.test.ts; `task`: whoever's unit has the task; or the duties of the administrators who may.
   */
  readonly open:
    | 'everybody'
    | 'public'
    | 'signed-in'
    | 'members'
    | 'parties'
    | 'task'
    | 'stream'
    | 'bureau'
    | string;
  /** Of the members, those to whom it is not refused for who they are. */
  readonly onlyFor?: readonly string[];
  /** What stands in its address, beside the id of the case. */
  readonly params?: (on: Target) => { readonly [name: string]: string };
  readonly query?: string;
  readonly body?: (on: Target) => unknown;
  readonly endsSession?: true;
}

const CLERKS = [
  'civil-clerk',
  'civil-machine',
  'police-clerk',
  'bureau-clerk',
  'water-clerk',
  'water-machine',
];
const fixed = (params: { readonly [name: string]: string }) => () => params;
const noSuch = fixed({ id: crypto.randomUUID() });
const webhook = { url: 'https://example.gov.cn/docket' };
/** The number of a case that is there, with a code that somebody guesses. */
const guessed = ({ number }: Target) => ({ number, code: '0000-0000-0000-0000' });
const ofTask = ({ task }: Target) => ({ id: task });
const empty = () => ({});
const days = { fromDay: '2031-01-01', toDay: '2031-01-02' };
const unit = {
  ...{ name: '潍坊市大数据中心', creditCode: '11370700DEM000030N', level: 'city', parent: 'bureau' },
  ...{ covered: true, bureau: 'bureau', government: 'government' },
};

/** Every endpoint of the API, with who may use it. */
export const ENDPOINTS: { readonly [endpoint: string]: Endpoint } = {
  'GET /demo/people': { open: 'everybody' },
  'GET /public/items': { open: 'public' },
  'GET /public/units': { open: 'public' },
  'GET /public/intake': { open: 'public' },
  'POST /public/applications': { open: 'public', body: () => ({ intake: {} }) },
  'POST /public/applications/follow': { open: 'public', body: guessed },
  'POST /public/applications/letter': {
    open: 'public',
    body: (on) => ({ ...guessed(on), letter: on.letter }),
  },
  'POST /public/applications/supplement': {
    open: 'public',
    body: (on) => ({ ...guessed(on), papers: ['承诺书'] }),
  },
  'POST /public/applications/withdrawal': {
    open: 'public',
    body: (on) => ({ ...guessed(on), reasons: '不再需要' }),
  },
  'POST /public/papers': { open: 'public', query: 'name=a.pdf&unit=police' },
  'GET /session': { open: 'signed-in' },
  'POST /auth/sign-out': { open: 'signed-in', endsSession: true },
  'GET /procedures': { open: 'signed-in' },
  'GET /procedures/{id}': { open: 'signed-in', params: fixed({ id: 'share-request' }) },
  'POST /cases': {
    open: 'members',
    onlyFor: CLERKS,
    body: () => ({ procedure: 'share-request', intake: INTAKE }),
  },
  'GET /requests/{requestId}': { open: 'members', params: fixed({ requestId: 'nobody-sent-it' }) },
  'GET /cases/{ref}': { open: 'parties' },
  'POST /cases/{ref}/actions': { open: 'parties', body: () => ({ type: 'signIn', payload: {} }) },
  'GET /cases/{ref}/record': { open: 'parties' },
  'GET /cases/{ref}/record/verification': { open: 'parties' },
  'GET /cases/{ref}/letters': { open: 'parties' },
  'GET /cases/{ref}/letters/{number}': {
    open: 'parties',
    params: ({ letter, id }) => ({ ref: id, number: letter }),
  },
  'GET /cases/{ref}/papers': { open: 'parties' },
  'GET /cases/{ref}/papers/{hash}': {
    open: 'parties',
    params: ({ paper, id }) => ({ ref: id, hash: paper }),
  },
  'POST /papers': { open: 'members', query: 'name=a.pdf' },
  'GET /tasks': { open: 'members' },
  'GET /tasks/counts': { open: 'members' },
  'GET /cases/{ref}/tasks': { open: 'parties' },
  'GET /tasks/{id}/history': { open: 'task', params: ofTask },
  'GET /tasks/{id}/recipients': { open: 'task', params: ofTask },
  'POST /tasks/{id}/claim': { open: 'task', params: ofTask, body: empty },
  'POST /tasks/{id}/read': { open: 'task', params: ofTask, body: empty },
  'POST /tasks/{id}/copy': { open: 'task', params: ofTask, body: () => ({ people: ['civil-head'] }) },
  'POST /tasks/{id}/urge': { open: 'task', params: ofTask, body: () => ({ message: '请尽快办理' }) },
  'POST /tasks/{id}/delegate': { open: 'task', params: ofTask, body: () => ({ person: 'civil-head' }) },
  'POST /tasks/{id}/take-back': { open: 'task', params: ofTask, body: empty },
  'POST /tasks/{id}/return': { open: 'task', params: ofTask, body: () => ({ reason: '不属于本人办理' }) },
  'POST /tasks/{id}/assign': { open: 'task', params: ofTask, body: () => ({ person: 'civil-clerk' }) },
  'POST /tasks/{id}/release': { open: 'task', params: ofTask, body: empty },
  'POST /tasks/bulk': {
    open: 'members',
    // To the water company the task is not there; to the other parties it is another unit's.
    onlyFor: ['civil-clerk', 'civil-machine', 'water-clerk', 'water-head', 'water-machine'],
    body: ({ task }) => ({ action: 'claim', ids: [task] }),
  },
  'GET /views': { open: 'members' },
  'PUT /views/{name}': {
    open: 'members',
    params: fixed({ name: '本周' }),
    body: () => ({ view: 'to-do', filters: {}, sort: 'urgency', columns: [] }),
  },
  'DELETE /views/{name}': { open: 'members', params: fixed({ name: '没有' }) },
  'GET /catalogue/items': { open: 'signed-in' },
  'GET /catalogue/items/{code}': { open: 'members', params: fixed({ code: 'household' }) },
  'GET /calendar': { open: 'signed-in' },
  'GET /calendar/due': { open: 'signed-in', query: 'receivedOn=2026-09-18&workingDays=10' },
  'GET /calendar/warnings': { open: 'signed-in' },
  'GET /calendar/entries': { open: 'signed-in' },
  'GET /calendar/rollovers': { open: 'signed-in' },
  'GET /calendar/entries/{id}': { open: 'bureau', params: noSuch },
  'GET /calendar/entries/{id}/preview': { open: 'bureau', params: noSuch },
  'POST /calendar/readings': { open: 'bureau', body: empty },
  'POST /calendar/entries': { open: 'bureau', body: empty },
  'POST /calendar/entries/{id}/confirm': { open: 'bureau', params: noSuch },
  'POST /calendar/entries/{id}/reject': {
    open: 'bureau',
    params: noSuch,
    body: () => ({ reasons: '与通知不符' }),
  },
  'POST /calendar/rollovers': { open: 'bureau' },
  'GET /cases/{ref}/clocks/{clock}/explanation': {
    open: 'parties',
    params: ({ id, clock }) => ({ ref: id, clock }),
  },
  'GET /units': { open: 'signed-in' },
  'GET /units/{code}': { open: 'signed-in', params: fixed({ code: 'civil' }) },
  'GET /units/{code}/people': {
    open: 'members',
    onlyFor: ['civil-clerk', 'civil-head', 'civil-machine'],
    params: fixed({ code: 'civil' }),
  },
  'GET /substitutions': { open: 'members' },
  'POST /substitutions': {
    open: 'members',
    onlyFor: CLERKS,
    body: () => ({ role: 'clerk', substitute: 'nobody', ...days }),
  },
  'DELETE /substitutions/{id}': { open: 'members', params: fixed({ id: crypto.randomUUID() }) },
  'GET /events': { open: 'stream' },
  'GET /cases': { open: 'members' },
  'GET /board/summary': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /board/overdue': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /board/due-soon': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /board/trend': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /board/disabled-units': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /board/durations': { open: 'members', onlyFor: ['bureau-supervisor'] },
  'GET /webhooks': { open: 'members' },
  'POST /webhooks': {
    open: 'members',
    onlyFor: ['civil-head', 'police-head', 'water-head'],
    body: () => webhook,
  },
  'PUT /webhooks/{id}': { open: 'members', params: noSuch, body: () => webhook },
  'POST /webhooks/{id}/active': { open: 'members', params: noSuch, body: () => ({ active: true }) },
  'POST /webhooks/{id}/secret': { open: 'members', params: noSuch, body: empty },
  'DELETE /webhooks/{id}': { open: 'members', params: noSuch },
  'GET /webhooks/{id}/dead-letters': { open: 'members', params: noSuch },
  'GET /webhooks/{id}/deliveries': { open: 'members', params: noSuch },
  'POST /webhooks/{id}/dead-letters': { open: 'members', params: noSuch, body: empty },
  'GET /admin/units': { open: 'system security' },
  'PUT /admin/units/{code}': { open: 'system', params: fixed({ code: 'centre' }), body: () => unit },
  'GET /admin/units/{code}/holdings': { open: 'system', params: fixed({ code: 'civil' }) },
  'PUT /admin/units/{code}/active': {
    open: 'system',
    params: fixed({ code: 'civil' }),
    body: () => ({ active: true, basis: '潍编〔2026〕5号' }),
  },
  'GET /admin/people': { open: 'system security' },
  'PUT /admin/people/{id}': {
    open: 'system',
    params: fixed({ id: 'new-person' }),
    body: () => ({ name: '新来的', active: true }),
  },
  'GET /admin/settings': { open: 'system' },
  'PUT /admin/settings/{key}': {
    open: 'system',
    params: fixed({ key: 'receipt.off-day' }),
    body: () => ({ value: 'same-day', basis: '潍数发〔2026〕5号' }),
  },
  'DELETE /admin/settings/{key}': { open: 'system', params: fixed({ key: 'receipt.off-day' }) },
  'POST /admin/memberships': {
    open: 'security',
    body: () => ({ person: 'water-head', unit: 'water', role: 'observer' }),
  },
  'DELETE /admin/memberships/{person}/{unit}/{role}': {
    open: 'security',
    params: fixed({ person: 'nobody', unit: 'water', role: 'observer' }),
  },
  'GET /admin/substitutions': { open: 'security', query: 'unit=police' },
  'POST /admin/substitutions': {
    open: 'security',
    body: () => ({
      person: 'police-head',
      unit: 'police',
      role: 'head',
      substitute: 'police-clerk',
      ...days,
    }),
  },
  'DELETE /admin/substitutions/{id}': { open: 'security', params: fixed({ id: crypto.randomUUID() }) },
  'GET /admin/machine-clients': { open: 'security' },
  'PUT /admin/machine-clients/{id}': {
    open: 'security',
    params: fixed({ id: 'oa' }),
    body: () => ({ name: '办公系统', unit: 'civil', roles: ['clerk'], active: true }),
  },
  'GET /admin/people/{id}/sessions': { open: 'security', params: fixed({ id: 'nobody' }) },
  'DELETE /admin/people/{id}/sessions': { open: 'security', params: fixed({ id: 'nobody' }) },
  'GET /admin/audit': { open: 'audit' },
  'GET /admin/audit/verification': { open: 'audit' },
};
