import { test } from 'vitest';
import * as of from '../testing/opening-request-case.ts';

test('agreement comes first, then the data, then the use until its time is over', () => {
  of.agreed().when(of.recordDelivery()).isRefusedBy('state');
  of.agreed()
    .when(of.recordAgreement())
    .leadsTo({ states: ['providing'] });
  of.agreed()
    .after(of.recordAgreement())
    .when(of.recordDelivery())
    .leadsTo({ states: ['inUse.using'], due: { 'opening.use': '2028-06-30' }, tasks: [] });
  of.inUse()
    .when({ expires: 'opening.use' })
    .leadsTo({ states: ['ended'], closed: true, told: ['bureau.clerk', 'provider.clerk'] });
  of.inUse()
    .when(of.endUse())
    .leadsTo({ states: ['ended'], closed: true });
});

// 办法 第三十六条: five kinds of conduct, named by their item.
test('misuse is named by its item, and dismissed or stopped by the head of the bureau', () => {
  of.inUse()
    .when(of.reportMisuse({ payload: { misuse: 'S35(三)', facts: '用于广告' } }))
    .isIncomplete(['misuse']);
  const reported = of.inUse().after(of.reportMisuse());
  reported.when(of.endUse()).isRefusedBy('state');
  reported
    .when(of.dismissReport())
    .leadsTo({ states: ['inUse.using'], due: { 'opening.use': '2028-06-30' } });
  reported.when(of.stopUse({ by: 'provider.head' })).isRefusedBy('actor');
  reported.when(of.stopUse()).leadsTo({ states: ['stopped'], closed: true, due: {} });
  reported
    .when({ expires: 'opening.use' })
    .leadsTo({ states: ['ended'], told: ['bureau.head', 'provider.clerk'] });
});
