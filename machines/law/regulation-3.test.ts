/*
 * 条例第三条
 * 本条例所称政务数据，是指政府部门在依法履行职责过程中收集和产生的各类数据，但不包括属于国家秘密、工作秘密的数据。
 * 本条例所称政务数据共享，是指政府部门因依法履行职责需要，使用其他政府部门的政务数据或者为其他政府部门提供政务数据的行为。
 */
import { test } from 'vitest';
import { shareRequest } from '../share-request/procedure.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';

const ROWS: readonly LawRow[] = [
  {
    says: '国家秘密、工作秘密不是政务数据：不编入目录',
    given: changing.submitted,
    when: change.submitAssessed({ secrecy: 'secret' }),
    follows: { against: 'state-secrets-stay-out', on: ['S2(2)', 'R3(1)'] },
  },
  {
    says: '采取措施后不涉及秘密的，可以编入目录',
    given: changing.submitted,
    when: change.submitAssessed({ secrecy: 'with-measures' }),
    follows: { leadsTo: { states: ['updating.change.approval', 'updating.extension.none'] } },
  },
  {
    says: '共享是使用其他政府部门的数据：不能向自己申请',
    submits: () =>
      submission(
        shareRequest,
        shareRequestCase({ parties: { requester: ['provider'], provider: ['provider'] } }),
      ),
    follows: { against: 'own-data', on: ['R3(2)'] },
  },
  {
    says: '因依法履行职责需要：申请须写明使用依据和使用场景',
    submits: () => {
      const { basis: _basis, scene: _scene, ...intake } = shareRequestCase().intake;
      return submission(shareRequest, { ...shareRequestCase(), intake });
    },
    follows: { lacks: ['basis', 'scene'] },
  },
];

test.for(ROWS)('条例第三条：$says', holds);
