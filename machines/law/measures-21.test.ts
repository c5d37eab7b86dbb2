/*
 * 办法第二十一条
 * 各级公共管理和服务机构从共享平台获取的数据,应按照明确的用途用于本单位履行职责或者提供服务,不得直接或以改变数据形式等方式提供给第三方,也不得用于或变相用于其他用途。
 * 各级公共管理和服务机构可以通过数据共享手段获取的电子材料,除法律、法规另有规定外,不得要求申请人另行提供纸质材料。
 */
import { test } from 'vitest';
import { holds, type LawRow } from '../testing/law-row.ts';
import { rectifyMisuse } from '../testing/rectification-moves.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

/** A water company provides, so that 办法 alone governs. */
const request = () => shareRequestCase({ under: 'weifang-measures' });
const agreeTo = (content: object) => moves.draftAgreement({ payload: { ...moves.AGREEMENT, ...content } });
const BEYOND = { against: 'reply-within-scope', on: ['R25(1)', 'S21(1)'] } as const;
const reported = () => stages.inUse(request()).after(moves.reportMisuse());

const ROWS: readonly LawRow[] = [
  {
    says: '按照明确的用途使用：不同意超出申请范围的数据项',
    given: () => stages.reviewed(request()),
    when: agreeTo({ scope: ['姓名', '住址', '户号'] }),
    follows: BEYOND,
  },
  {
    says: '按照明确的用途使用：不同意超出申请的使用时限',
    given: () => stages.reviewed(request()),
    when: agreeTo({ until: '2028-07-01' }),
    follows: BEYOND,
  },
  {
    says: '可以同意少于申请的范围和时限',
    given: () => stages.reviewed(request()),
    when: agreeTo({ scope: ['姓名'], reason: '核对不需要住址。', until: '2027-06-30' }),
    follows: { leadsTo: { states: ['handling.reply.signing', 'handling.extension.none'] } },
  },
  {
    says: '答复写明用途，不得提供给第三方，不得用于其他用途',
    given: () => stages.reviewed(request()).after(moves.draftAgreement()),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['使用场景：低保家庭经济状况核对', '不得直接或者以改变数据形式等方式提供给第三方', '其他用途'],
    },
  },
  {
    says: '提供给第三方的，提供单位可以报告',
    given: () => stages.inUse(request()),
    when: moves.reportMisuse(),
    follows: {
      leadsTo: {
        states: ['inUse.misuseReported'],
        tasks: ['bureau.head 处置违规使用报告', 'provider.head 处置违规使用报告'],
      },
    },
  },
  {
    says: '用于其他用途的，大数据主管部门可以报告',
    given: () => stages.inUse(request()),
    when: moves.reportMisuse({
      by: 'bureau.supervisor',
      payload: { kind: 'beyond-purpose', facts: '用于商业征信。' },
    }),
    follows: { leadsTo: { states: ['inUse.misuseReported'] } },
  },
  {
    says: '报告违规使用应当写明事实',
    given: () => stages.inUse(request()),
    when: moves.reportMisuse({ payload: { kind: 'third-party', facts: '' } }),
    follows: { lacks: ['facts'] },
  },
  {
    says: '被报告的使用单位不能自行结束案件',
    given: reported,
    when: moves.endUse(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '提供给第三方的，暂停共享并限期整改',
    given: reported,
    when: moves.suspend(),
    follows: {
      leadsTo: {
        states: ['suspended.rectifying'],
        effects: [{ type: 'setGrantStatus', status: 'suspended' }],
        due: { 'share.rectify': '2027-12-31' },
      },
    },
  },
  {
    says: '违规使用的，大数据主管部门可以立案督办整改',
    given: reported,
    when: rectifyMisuse({ payload: { ...misuseNotice('S35(三)') } }),
    follows: { leadsTo: { remembers: { rectification: { result: null } } } },
  },
];

function misuseNotice(violation: string) {
  return {
    violation,
    facts: '将数据用于与履行职能无关的用途。',
    demands: '立即停止使用并删除。',
    rectifyBy: '2028-03-31',
  };
}

test.for(ROWS)('办法第二十一条：$says', holds);
