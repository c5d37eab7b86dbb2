import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, doubted } from './doubted.ts';

const deed = deedsOf<'correction'>();

/** The error comes from a third department: forwarded, corrected there, fed back and accepted. */
export function corrected({ today }: Telling): Story {
  return {
    title: '数据疑义校核：转数源部门，更正后办结',
    opening: doubted,
    scenes: [
      deed('市场监管局签收。', cast.providing, { type: 'signIn', payload: {} }),
      deed(
        '转给提出校核的税务局自己：规则不允许，数源部门是第三方。',
        cast.providing,
        { type: 'forwardToSource', payload: { unit: 'wf-swj', explanation: '请自行核实。' } },
        { refusedBy: 'source-is-a-third-department' },
      ),
      deed('路名出自民政局的地名库，转数源部门核实；期限照常计算。', cast.providing, {
        type: 'forwardToSource',
        payload: { unit: 'wf-mzj', explanation: '道路更名以地名库为准，请核实地名库是否已更新。' },
      }),
      deed('民政局核实有误，已更正。', cast.source, {
        type: 'recordSourceFinding',
        payload: { finding: 'corrected', explanation: '地名库漏录更名公告，已补录。', correctedOn: today },
      }),
      deed(
        '数源已经更正，市场监管局却反馈“无误”：规则不允许。',
        cast.providing,
        { type: 'reportResult', payload: { finding: 'correct', explanation: '与登记档案一致。' } },
        { refusedBy: 'source-finding-stands' },
      ),
      deed('同步更正并反馈。', cast.providing, {
        type: 'reportResult',
        payload: { finding: 'corrected', explanation: '128户的住所已按新路名更正。', correctedOn: today },
      }),
      deed('税务局接受，办结。', cast.asking, { type: 'acceptResult', payload: { note: '复核一致。' } }),
    ],
  };
}
