import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, doubted } from './doubted.ts';

const deed = deedsOf<'correction'>();

/** The two sides do not agree: the bureau coordinates, and its result binds. */
export function coordinated({ today }: Telling): Story {
  const correct = { finding: 'correct', explanation: '与企业登记档案一致。' } as const;
  return {
    title: '数据疑义校核：协调解决',
    opening: doubted,
    scenes: [
      deed('市场监管局签收。', cast.providing, { type: 'signIn', payload: {} }),
      deed('市场监管局反馈：经核实无误。', cast.providing, { type: 'reportResult', payload: correct }),
      deed('税务局不同意，申请协调。', cast.askingHead, {
        type: 'askForCoordination',
        payload: { objection: '档案是更名之前的，实地门牌已经更换。' },
      }),
      deed('市大数据局协调：应当更正。', cast.bureau, {
        type: 'recordCoordination',
        payload: { conclusion: 'must-correct', opinion: '更名公告已经生效，应当按新路名更正。' },
      }),
      deed(
        '市场监管局仍反馈“无误”：规则不允许，协调结果有约束力。',
        cast.providing,
        { type: 'reportResult', payload: correct },
        { refusedBy: 'coordination-binds' },
      ),
      deed('更正并反馈。', cast.providing, {
        type: 'reportResult',
        payload: { finding: 'corrected', explanation: '住所已按新路名更正。', correctedOn: today },
      }),
      deed('税务局接受，办结。', cast.asking, { type: 'acceptResult', payload: {} }),
    ],
  };
}
