import { actor, deedsOf, type Story, type Telling } from '../../story.ts';

const deed = deedsOf<'dispute'>();
const asking = actor('p-sg-mzj-clerk-1');
const askingHead = actor('p-sg-mzj-head-1');
const providingHead = actor('p-wf-mzj-head-1');
const cityBureau = actor('p-wf-dsjj-clerk-1');

/** A county's department and a city's, about an item that is not shared: the common superior bureau coordinates. */
export function across({ today }: Telling): Story {
  return {
    title: '共享争议：跨层级，由共同的上级大数据主管部门协调',
    opening: {
      says: '寿光市民政局需要市民政局“不予共享”的收养登记信息，直接提起争议：跨层级的，条例没有协商一级，由市大数据局协调。',
      submission: {
        procedure: 'dispute',
        actor: asking,
        intake: {
          item: 'wf-mzj-006',
          scope: ['收养人姓名', '被收养人姓名', '登记日期'],
          need: '认定困难家庭成员时核对收养关系。',
        },
      },
    },
    scenes: [
      deed(
        '市民政局想自己受理：协调属于双方共同的上级大数据主管部门。',
        providingHead,
        { type: 'takeUp', payload: {} },
        { refusedBy: 'actor' },
      ),
      deed('市大数据局受理。', cityBureau, { type: 'takeUp', payload: {} }),
      deed('市大数据局提出协调意见：部分共享。', cityBureau, {
        type: 'recordOpinion',
        payload: {
          outcome: 'share-in-part',
          scope: ['被收养人姓名', '登记日期'],
          reasons: '能够核对收养关系是否成立，不必提供收养人。',
          document: `潍数协〔${today.slice(0, 4)}〕22号`,
        },
      }),
      deed('寿光市民政局接受。', askingHead, { type: 'acceptOpinion', payload: {} }),
      deed(
        '寿光市民政局不能再替自己答复一次。',
        askingHead,
        { type: 'rejectOpinion', payload: { reasons: '改变主意。' } },
        { refusedBy: 'answer-once' },
      ),
      deed('市民政局也接受：双方都接受，争议解决。', providingHead, { type: 'acceptOpinion', payload: {} }),
    ],
  };
}
