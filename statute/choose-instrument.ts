import { type Instrument, type InstrumentId, instrument, isInForce } from './instruments.ts';
import type { ProcedureId } from './procedure-ids.ts';
import type { Reason } from './reason.ts';
import type { Settings } from './settings.ts';

interface ChoiceQuestion {
  readonly sides: readonly { readonly covered: boolean }[];
  readonly on: string;
  readonly procedure: ProcedureId;
  readonly afterExpiry: Settings['measures.after-expiry'];
}

export type InstrumentChoice =
  | {
      readonly kind: 'chosen';
      readonly instrument: InstrumentId;
      readonly byAuthority: boolean;
      readonly gapsFilledBy: InstrumentId | null;
      readonly reasons: readonly Reason[];
      readonly warnings: readonly Reason[];
    }
  | { readonly kind: 'no-instrument'; readonly reasons: readonly Reason[]; readonly whatToDo: string };

const regulation = instrument('regulation-809');
const measures = instrument('weifang-measures');

/** 条例 where it is in force, knows the procedure and covers every side; else 办法, while it is in force. */
export function chooseInstrument(question: ChoiceQuestion): InstrumentChoice {
  const whyNot = whyNotRegulation(question);
  if (whyNot === null) return byRegulation(question.on);
  if (isInForce(measures, question.on)) return byMeasures(whyNot);
  if (question.on < measures.inForceFrom) return beforeMeasures(whyNot);
  return afterMeasures(question, whyNot);
}

function whyNotRegulation({ sides, on, procedure }: ChoiceQuestion): Reason | null {
  if (!regulation.procedures.includes(procedure)) {
    return { text: '条例只规定政府部门之间的政务数据共享，不规定本程序。', articles: ['R2', 'R3(2)'] };
  }
  if (on < regulation.inForceFrom) {
    return { text: `条例自${regulation.inForceFrom}起施行，本案在此之前。`, articles: ['R44'] };
  }
  if (sides.every(({ covered }) => covered)) return null;
  return {
    text: '条例只适用于政府部门和法律、法规授权的具有管理公共事务职能的组织，本案至少有一方不在其内。',
    articles: ['R2'],
  };
}

function byRegulation(on: string): InstrumentChoice {
  const reasons: Reason[] = [
    {
      text: '各方都是政府部门或者法律、法规授权的具有管理公共事务职能的组织，适用条例。',
      articles: ['R2'],
    },
    { text: `条例自${regulation.inForceFrom}起施行。`, articles: ['R44'] },
  ];
  const gapsFilled = isInForce(measures, on);
  if (gapsFilled) {
    reasons.push(
      { text: '条例是行政法规，办法对国家已有规定的从其规定。', articles: ['S37'] },
      {
        text: '条例没有规定的，参照适用办法，如共享前的安全审查、使用凭证的留存。',
        articles: ['S37', 'S31(1)'],
      },
    );
  }
  const lapsed = on > (measures.validUntil ?? on);
  return {
    kind: 'chosen',
    instrument: 'regulation-809',
    byAuthority: false,
    gapsFilledBy: gapsFilled ? 'weifang-measures' : null,
    reasons,
    warnings: lapsed
      ? [
          {
            text: `办法已于${measures.validUntil}失效，条例没有规定的事项目前没有补充规定。`,
            articles: ['S39'],
          },
        ]
      : [],
  };
}

function byMeasures(whyNot: Reason): InstrumentChoice {
  return {
    kind: 'chosen',
    instrument: 'weifang-measures',
    byAuthority: false,
    gapsFilledBy: null,
    reasons: [
      whyNot,
      { text: '本市各级公共管理和服务机构的公共数据管理适用办法。', articles: ['S2(1)', 'S3(2)'] },
      { text: `办法自${measures.inForceFrom}起施行，有效期至${measures.validUntil}。`, articles: ['S39'] },
    ],
    warnings: [],
  };
}

function beforeMeasures(whyNot: Reason): InstrumentChoice {
  return {
    kind: 'no-instrument',
    reasons: [whyNot, { text: `办法自${measures.inForceFrom}起施行，本案在此之前。`, articles: ['S39'] }],
    whatToDo: `请核对收到日期；${measures.inForceFrom}之前收到的案件不能在本系统办理。`,
  };
}

/** After the lapse the authority may go on with either instrument, but what it then sets is no statutory period. */
function afterMeasures({ afterExpiry, procedure }: ChoiceQuestion, whyNot: Reason): InstrumentChoice {
  const lapsed: Reason = {
    text: `办法有效期至${measures.validUntil}，已经失效，没有新的规定。`,
    articles: ['S39'],
  };
  const follows: Instrument = afterExpiry === 'regulation-as-internal' ? regulation : measures;
  if (afterExpiry === 'none' || !follows.procedures.includes(procedure)) {
    return {
      kind: 'no-instrument',
      reasons: [whyNot, lapsed],
      whatToDo: '请录入接续办法的规定，或者由主管部门在设置项“measures.after-expiry”中决定参照哪一规定。',
    };
  }
  const text = `主管部门决定参照${follows.shortTitle}办理，所定期限只是内部时限，不是法定时限。`;
  return {
    kind: 'chosen',
    instrument: follows.id,
    byAuthority: true,
    gapsFilledBy: null,
    reasons: [whyNot, lapsed, { text, articles: [] }],
    warnings: [{ text, articles: ['S39'] }],
  };
}
