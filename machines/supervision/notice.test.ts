import { test } from 'vitest';
import { person } from '../testing/cast.ts';
import * as of from '../testing/supervision-case.ts';

test('the notice is drafted by the supervisor and waits for the head', () => {
  of.drafted().when(of.report()).isRefusedBy('state');
  of.drafted()
    .when(of.issue())
    .leadsTo({
      states: ['rectifying'],
      effects: [{ type: 'joinParty', party: 'respondent', units: ['respondent'] }],
      due: { 'supervision.rectify': '2026-10-16' },
      tasks: ['respondent.clerk 整改并报告', 'respondent.head 整改并报告'],
      told: ['respondent.clerk', 'respondent.head'],
      remembers: { parties: { bureau: ['bureau'], respondent: ['respondent'] } },
    });
});

test('whoever drafts the notice does not sign it', () => {
  const deputy = { ...person('bureau.supervisor'), role: 'head' as const };
  of.drafted()
    .when({ ...of.issue(), by: deputy })
    .isAgainst('four-eyes-notice', ['S35', 'R39', 'R40']);
  const colleague = { ...person('bureau.supervisor'), person: 'bureau-supervisor-2' };
  of.drafted()
    .after(of.returnNotice(), { ...of.revise(), by: colleague })
    .when({ ...of.issue(), by: { ...colleague, role: 'head' } })
    .isAgainst('four-eyes-notice', ['S35', 'R39', 'R40']);
});

test('a notice whose date has passed in the drawer is not served', () => {
  of.drafted()
    .when(of.issue({ on: '2026-10-16' }))
    .isAgainst('rectification-date-lies-ahead', ['S35', 'R39', 'R40']);
  of.drafted()
    .when(of.issue({ on: '2026-10-15' }))
    .leadsTo({ states: ['rectifying'] });
});

test('the head returns a draft, and the revised one is measured by the same rules', () => {
  const returned = of.drafted().after(of.returnNotice());
  of.drafted()
    .when(of.returnNotice())
    .leadsTo({ states: ['noticing.revision'], tasks: ['bureau.supervisor 修改整改通知'] });
  const revised = of.revise().payload as object;
  returned
    .when(of.revise({ payload: { ...revised, rectifyBy: '2026-09-18' } }))
    .isAgainst('rectification-date-lies-ahead', ['S35', 'R39', 'R40']);
  returned.when(of.revise()).leadsTo({ states: ['noticing.signing'] });
  of.drafted(of.supervisionCase({ under: 'weifang-measures' }))
    .after(of.returnNotice())
    .when(of.revise())
    .isAgainst('violation-binds-the-unit', ['R2', 'S3', 'S37', 'S39']);
});

test('the head drops what turns out to be unfounded, before the notice and after it', () => {
  of.drafted()
    .when(of.drop())
    .leadsTo({ states: ['dropped'], closed: true, told: [] });
  for (const story of [of.served(), of.reported()]) {
    story.when(of.drop()).leadsTo({
      states: ['dropped'],
      closed: true,
      due: {},
      told: ['respondent.clerk', 'respondent.head'],
    });
  }
  of.served()
    .when(of.drop({ by: 'bureau.supervisor' }))
    .isRefusedBy('actor');
});
