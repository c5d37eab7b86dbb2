import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ItemDetail } from '../../client/catalogue.ts';
import { intake as changeIntake } from '../../machines/catalogue-change/intake.ts';
import { intake as requestIntake } from '../../machines/share-request/intake.ts';
import { begunWith } from './begun-with.ts';

const item: ItemDetail = {
  ...{
    code: 'household',
    version: 2,
    name: '户籍登记信息',
    provider: 'police',
    providerName: '潍坊市公安局',
    providerDisabledOn: null,
  },
  ...{ sharing: 'conditional', sharingLabel: '有条件共享', opening: null, category: '部门业务数据' },
  ...{ dataItems: ['姓名', '住址'], conditions: ['限于社会救助核对'], basis: '《居民身份证法》第六条' },
  ...{ format: '数据库表', updateCycle: null, reason: null, securityLevel: '3级', responsible: 'police' },
  ...{ inForceFrom: '2025-01-01', inForceTo: null, versions: [], grants: [], openCases: [] },
};
const schemaOf = (intake: z.ZodType) => z.toJSONSchema(intake, { io: 'input' }) as object;

test('a change of an item begins with what the catalogue says of it, choices by their codes', () => {
  expect(begunWith(schemaOf(changeIntake), item)).toEqual({
    kind: 'modify',
    item: 'household',
    contents: {
      ...{ name: '户籍登记信息', category: 'departmental', dataItems: ['姓名', '住址'], format: '数据库表' },
      ...{ sharing: 'conditional', conditions: ['限于社会救助核对'], securityLevel: '3级' },
    },
  });
});

test('any other case begins with the code of its item, or with nothing', () => {
  expect(begunWith(schemaOf(requestIntake), item)).toEqual({ item: 'household' });
  expect(begunWith(schemaOf(changeIntake), null)).toEqual({});
});
