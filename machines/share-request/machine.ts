import { assertEvent, assign, enqueueActions, setup, stateIn } from 'xstate';
import { effectActions } from '../effect-actions.ts';
import type { PartyRole } from '../party.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import { REPLY } from './actions/extension.ts';
import type { ShareRequestEvent } from './actions.ts';
import type { ShareRequestContext } from './context.ts';
import type { Intake } from './intake.ts';
import * as remember from './memory.ts';

const tell = (to: readonly PartyRole[], about: string) =>
  ({ type: 'notify', params: { to, about } }) as const;

/** A period is a delay of the chart; how long it is the law says, and the workflow waits (docs/decisions/0002). */
const period = () => Number.MAX_SAFE_INTEGER;

/** The expiry of a period calls the supervisor and changes nothing else: silence has no legal effect. */
const callSupervisor = (about: string) => ({ actions: tell(['bureau.supervisor'], about) });

/** Stands wherever a period may be overdue, and nowhere else. */
const supervision = { supervise: { actions: { type: 'superviseClocks', params: {} } } } as const;

/** The provider knows of a request once it has left the requester's house, and of its withdrawal too. */
const withdrawal = {
  withdraw: { target: '#share-request.withdrawn', actions: tell(['provider.clerk'], '申请已撤回') },
} as const;

/** Not while a report of misuse is open: nobody closes the case that he is reported in. */
const endOfUse = { endUse: '#share-request.ended' } as const;

/**
 * 有条件共享申请: 办法 第十九条至第二十一条, 条例 第二十条至第二十二条、第二十五条、第二十七条.
 * Who may take an action, and under which rules, stands with the action; here stands what leads where.
 */
export const machine = setup({
  types: {
    context: {} as ShareRequestContext,
    events: {} as ShareRequestEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: {
    'share.reply': period,
    'share.delivery': period,
    'share.confirm': period,
    'share.use': period,
    'share.rectify': period,
  },
  guards: {
    draftAgrees: ({ context }) => context.draft?.content.decision === 'agree',
    ordersSharing: ({ event }) => {
      assertEvent(event, 'recordDisputeOutcome');
      return event.payload.outcome === 'share' || event.payload.outcome === 'share-in-part';
    },
    deniesSharing: ({ event }) => {
      assertEvent(event, 'recordDisputeOutcome');
      return event.payload.outcome === 'not-share';
    },
  },
  actions: {
    ...effectActions,
    rememberApplication: assign(({ event }) => {
      assertEvent(event, 'resubmitApplication');
      return remember.application(event);
    }),
    rememberSupplementAsked: assign(({ event }) => {
      assertEvent(event, 'askForSupplement');
      return remember.supplementAsked(event);
    }),
    rememberSupplementSupplied: assign(({ context, event }) => {
      assertEvent(event, 'supply');
      return remember.supplementSupplied(context, event);
    }),
    rememberSecurityReview: assign(({ event }) => {
      assertEvent(event, 'recordSecurityReview');
      return remember.securityReview(event);
    }),
    rememberDraft: assign(({ context, event }) => {
      assertEvent(event, 'draftReply');
      return remember.draft(context, event);
    }),
    rememberSigned: assign(({ context, event }) => {
      assertEvent(event, 'sign');
      return remember.signed(context, event);
    }),
    rememberOrdered: assign(({ context, event }) => {
      assertEvent(event, 'recordDisputeOutcome');
      return remember.ordered(context, event);
    }),
    rememberExtensionAsked: assign(({ event }) => {
      assertEvent(event, 'askForExtension');
      return { extensionAsked: event.payload.workingDays };
    }),
    rememberExtensionGiven: assign(({ context }) => ({
      extensions: [...context.extensions, context.extensionAsked ?? 0],
      extensionAsked: null,
    })),
    rememberReplyOverdue: assign({ replyOverdue: true }),
    rememberDelivered: assign({ delivered: true }),
    forgetExtensionAsked: assign({ extensionAsked: null }),
    rememberSuspended: assign(({ event }) => {
      assertEvent(event, 'suspend');
      return remember.suspended(event.payload.rectifyBy, false);
    }),
    rememberFellShort: assign(({ event }) => {
      assertEvent(event, 'rejectRectification');
      return remember.suspended(event.payload.rectifyBy, true);
    }),
    // When the clock starts is the authority's setting (periods.md, table 7, row 3); signing in is one of its values.
    startClockAtSignIn: enqueueActions(({ enqueue, context }) => {
      if (context.opening.ruleSet.settings['receipt.moment'] !== 'sign-in') return;
      enqueue.assign({ replyOverdue: false });
      enqueue({ type: 'restartClock', params: { period: REPLY } });
    }),
    // What a supplement does to the reply period is the authority's setting (row 5); by default it runs on. Under the
    // others it stands still meanwhile, so that the requester's delay is not the provider's. But a period that has
    // ended is over: no supplement makes good that the reply is late.
    pauseForSupplement: enqueueActions(({ enqueue, context }) => {
      const effect = context.opening.ruleSet.settings['supplement.effect-on-reply'];
      if (effect === 'run-on' || context.replyOverdue) return;
      enqueue({ type: 'suspendClock', params: { period: REPLY } });
    }),
    goOnAfterSupplement: enqueueActions(({ enqueue, context }) => {
      const effect = context.opening.ruleSet.settings['supplement.effect-on-reply'];
      if (effect === 'run-on' || context.replyOverdue) return;
      enqueue({ type: effect === 'pause' ? 'resumeClock' : 'restartClock', params: { period: REPLY } });
    }),
    grantUse: enqueueActions(({ enqueue, context }) => {
      const { agreed, application, opening } = context;
      if (!agreed || !opening.item) return;
      const grant = {
        item: opening.item.code,
        scope: agreed.scope,
        purpose: application.scene,
        until: agreed.until,
      };
      enqueue({ type: 'recordGrant', params: { grant } });
    }),
  },
}).createMachine({
  id: 'share-request',
  context: ({ input }) => remember.begin(input),
  initial: 'preparing',
  states: {
    preparing: {
      meta: { label: '申请准备', articles: ['R20(2)', 'S20(3)'] },
      initial: 'approval',
      on: { withdraw: 'withdrawn' },
      states: {
        approval: {
          meta: {
            label: '待审核',
            articles: ['R20(2)', 'S20(3)'],
            tasks: [
              {
                label: '审核共享申请',
                by: ['requester.head'],
                actions: ['approveApplication', 'returnApplication'],
              },
            ],
          },
          on: { approveApplication: '#share-request.handling', returnApplication: 'revision' },
        },
        revision: {
          meta: {
            label: '待修改',
            articles: ['R20(2)', 'S20(3)'],
            tasks: [
              {
                label: '修改共享申请',
                by: ['requester.clerk'],
                actions: ['resubmitApplication', 'withdraw'],
              },
            ],
          },
          on: { resubmitApplication: { target: 'approval', actions: 'rememberApplication' } },
        },
      },
    },
    handling: {
      meta: { label: '办理', articles: ['R21(1)', 'S20(3)'] },
      type: 'parallel',
      entry: tell(['provider.clerk'], '收到共享申请，请签收'),
      after: {
        'share.reply': {
          actions: ['rememberReplyOverdue', tell(['bureau.supervisor'], '共享申请逾期未答复')],
        },
      },
      on: { ...withdrawal, ...supervision },
      states: {
        reply: {
          meta: { label: '答复', articles: ['R20(3)', 'S20(3)'] },
          initial: 'received',
          states: {
            received: {
              meta: {
                label: '待签收',
                articles: ['R21(1)', 'S20(3)'],
                tasks: [
                  {
                    label: '签收共享申请',
                    by: ['provider.clerk'],
                    actions: ['signIn'],
                    period: 'share.reply',
                  },
                ],
              },
              on: { signIn: { target: 'review', actions: 'startClockAtSignIn' } },
            },
            review: {
              meta: {
                label: '审查',
                articles: ['R20(3)', 'S31(1)'],
                tasks: [
                  {
                    label: '审查并拟答复',
                    by: ['provider.clerk'],
                    actions: ['askForSupplement', 'recordSecurityReview', 'draftReply'],
                    period: 'share.reply',
                  },
                ],
              },
              on: {
                askForSupplement: {
                  target: 'supplementing',
                  actions: [
                    'rememberSupplementAsked',
                    'pauseForSupplement',
                    tell(['requester.clerk'], '请补正申请材料'),
                  ],
                },
                recordSecurityReview: { actions: 'rememberSecurityReview' },
                draftReply: { target: 'signing', actions: 'rememberDraft' },
              },
            },
            supplementing: {
              meta: {
                label: '补正',
                articles: ['R21(2)'],
                tasks: [
                  {
                    label: '补正申请材料',
                    by: ['requester.clerk'],
                    actions: ['supply', 'withdraw'],
                    period: 'share.reply',
                  },
                ],
              },
              on: {
                supply: {
                  target: 'review',
                  actions: [
                    'rememberSupplementSupplied',
                    'goOnAfterSupplement',
                    tell(['provider.clerk'], '申请材料已补正'),
                  ],
                },
              },
            },
            signing: {
              meta: {
                label: '待签发',
                articles: ['R20(3)', 'S20(3)'],
                tasks: [
                  {
                    label: '签发答复',
                    by: ['provider.head'],
                    actions: ['sign', 'returnDraft'],
                    period: 'share.reply',
                  },
                ],
              },
              on: {
                sign: [
                  {
                    guard: 'draftAgrees',
                    description: '同意共享',
                    target: '#share-request.delivering',
                    actions: ['rememberSigned', tell(['requester.clerk'], '已答复：同意共享')],
                  },
                  {
                    description: '不同意共享',
                    target: '#share-request.refused',
                    actions: [
                      'rememberSigned',
                      tell(['requester.clerk', 'requester.head'], '已答复：不同意共享'),
                    ],
                  },
                ],
                returnDraft: 'review',
              },
            },
          },
        },
        extension: {
          meta: { label: '延期', articles: ['R21(1)'] },
          initial: 'none',
          states: {
            none: {
              meta: { label: '无待批延期', articles: ['R21(1)'] },
              on: {
                askForExtension: {
                  target: 'asked',
                  actions: ['rememberExtensionAsked', tell(['bureau.clerk'], '申请延长答复期限，请审核')],
                },
              },
            },
            asked: {
              meta: {
                label: '延期待同意',
                articles: ['R21(1)'],
                tasks: [
                  {
                    label: '审核延期申请',
                    by: ['bureau.clerk', 'bureau.head'],
                    actions: ['consentToExtension', 'refuseExtension'],
                    period: 'share.reply',
                  },
                ],
              },
              on: {
                consentToExtension: {
                  target: 'none',
                  actions: [
                    {
                      type: 'extendClock',
                      params: ({ context }) => ({ period: REPLY, workingDays: context.extensionAsked ?? 0 }),
                    },
                    'rememberExtensionGiven',
                    tell(['requester.clerk', 'provider.clerk'], '答复期限已延长'),
                  ],
                },
                refuseExtension: {
                  target: 'none',
                  actions: ['forgetExtensionAsked', tell(['provider.clerk'], '不同意延长答复期限')],
                },
              },
            },
          },
        },
      },
    },
    delivering: {
      meta: {
        label: '提供数据',
        articles: ['R22(1)', 'S20(3)'],
        tasks: [
          {
            label: '提供数据并登记',
            by: ['provider.clerk'],
            actions: ['recordDelivery'],
            period: 'share.delivery',
          },
        ],
      },
      after: { 'share.delivery': callSupervisor('逾期未提供数据') },
      on: {
        recordDelivery: {
          target: 'confirming',
          actions: ['rememberDelivered', tell(['requester.clerk'], '数据已提供，请确认')],
        },
        ...withdrawal,
        ...supervision,
      },
    },
    confirming: {
      meta: {
        label: '待确认',
        articles: ['R22(1)', 'S20(3)'],
        tasks: [
          {
            label: '确认收到数据',
            by: ['requester.clerk'],
            actions: ['confirmReceipt', 'reportProblem'],
            period: 'share.confirm',
          },
        ],
      },
      after: { 'share.confirm': callSupervisor('逾期未确认收到数据') },
      on: {
        confirmReceipt: { target: 'inUse', actions: 'grantUse' },
        reportProblem: { target: 'delivering', actions: tell(['provider.clerk'], '数据有问题，请重新提供') },
        ...supervision,
      },
    },
    inUse: {
      meta: { label: '使用中', articles: ['S21(1)', 'R25(1)'] },
      initial: 'using',
      after: {
        'share.use': [
          {
            // The grant ends all the same; what was reported must not be lost with it.
            guard: stateIn('#share-request.inUse.misuseReported'),
            target: 'useOver',
            actions: [
              tell(['requester.clerk'], '使用时限已到，请处置数据'),
              tell(['bureau.head', 'provider.head'], '使用时限已到，违规使用报告尚未处置，请另行督办'),
            ],
          },
          { target: 'useOver', actions: tell(['requester.clerk'], '使用时限已到，请处置数据') },
        ],
      },
      on: { suspend: { target: 'suspended', actions: 'rememberSuspended' } },
      states: {
        using: {
          meta: {
            label: '使用中',
            articles: ['S21(1)', 'R25(1)'],
            waits: '使用时限届满，或者当事一方提出结束、报告违规使用',
          },
          on: { askToEnd: 'endingNegotiation', reportMisuse: 'misuseReported', ...endOfUse },
        },
        endingNegotiation: {
          meta: {
            label: '终止协商',
            articles: ['R27(3)'],
            tasks: [
              {
                label: '答复终止服务的协商',
                by: ['requester.clerk', 'requester.head'],
                actions: ['agreeToEnd', 'objectToEnd'],
              },
            ],
          },
          on: {
            agreeToEnd: { target: 'endingFiling', actions: tell(['bureau.clerk'], '终止服务，请备案') },
            objectToEnd: { target: 'using', actions: tell(['provider.clerk'], '使用单位不同意终止') },
            withdrawEnding: 'using',
            ...endOfUse,
          },
        },
        endingFiling: {
          meta: {
            label: '终止待备案',
            articles: ['R27(3)'],
            tasks: [{ label: '终止服务备案', by: ['bureau.clerk'], actions: ['fileEnding'] }],
          },
          on: { fileEnding: '#share-request.ended', withdrawEnding: 'using', ...endOfUse },
        },
        misuseReported: {
          meta: {
            label: '违规待处置',
            articles: ['R27(2)'],
            tasks: [
              {
                label: '处置违规使用报告',
                by: ['bureau.head', 'provider.head'],
                actions: ['suspend', 'dismissReport'],
              },
            ],
          },
          entry: tell(['bureau.head', 'provider.head'], '收到违规使用报告'),
          on: { dismissReport: 'using' },
        },
      },
    },
    useOver: {
      meta: {
        label: '到期待处置',
        articles: ['R27(1)'],
        tasks: [{ label: '处置到期数据', by: ['requester.clerk'], actions: ['endUse'] }],
      },
      entry: { type: 'setGrantStatus', params: { status: 'ended' } },
      on: endOfUse,
    },
    suspended: {
      meta: { label: '暂停共享', articles: ['R27(2)'] },
      initial: 'rectifying',
      entry: [
        { type: 'setGrantStatus', params: { status: 'suspended' } },
        tell(['requester.clerk', 'requester.head'], '共享已暂停，请限期整改'),
      ],
      on: { terminate: 'terminated' },
      states: {
        rectifying: {
          meta: {
            label: '整改中',
            articles: ['R27(2)'],
            tasks: [
              {
                label: '限期整改',
                by: ['requester.clerk', 'requester.head'],
                actions: ['reportRectification'],
                period: 'share.rectify',
              },
            ],
          },
          after: { 'share.rectify': callSupervisor('逾期未整改') },
          on: { reportRectification: 'verifying', ...supervision },
        },
        verifying: {
          meta: {
            label: '整改待核实',
            articles: ['R27(2)'],
            tasks: [
              {
                label: '核实整改情况',
                by: ['bureau.clerk', 'bureau.head', 'provider.head'],
                actions: ['acceptRectification', 'rejectRectification'],
              },
            ],
          },
          on: {
            acceptRectification: {
              target: '#share-request.inUse',
              actions: [
                { type: 'setGrantStatus', params: { status: 'live' } },
                tell(['requester.clerk'], '整改到位，恢复使用'),
              ],
            },
            rejectRectification: {
              target: 'rectifying',
              actions: ['rememberFellShort', tell(['requester.clerk'], '整改不到位')],
            },
          },
        },
      },
    },
    refused: {
      meta: {
        label: '不同意共享',
        articles: ['R21(2)', 'S20(3)'],
        tasks: [
          {
            label: '处理不同意共享的答复',
            by: ['requester.clerk', 'requester.head'],
            actions: ['acceptRefusal', 'raiseDispute'],
          },
        ],
      },
      on: {
        acceptRefusal: 'notShared',
        raiseDispute: {
          target: 'disputed',
          actions: tell(['bureau.clerk', 'provider.clerk'], '已提起共享争议'),
        },
      },
    },
    disputed: {
      meta: {
        label: '争议中',
        articles: ['S20(4)', 'R28(2)'],
        waits: '争议处理的结果',
        tasks: [
          {
            label: '记录争议处理结果',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['recordDisputeOutcome'],
          },
        ],
      },
      on: {
        recordDisputeOutcome: [
          {
            guard: 'ordersSharing',
            description: '共享、部分共享',
            target: 'delivering',
            actions: ['rememberOrdered', tell(['provider.clerk', 'requester.clerk'], '争议处理结果：共享')],
          },
          {
            guard: 'deniesSharing',
            description: '不予共享',
            target: 'notShared',
            actions: tell(['requester.clerk'], '争议处理结果：不予共享'),
          },
          { description: '撤回争议', target: 'refused' },
        ],
      },
    },
    ended: {
      meta: { label: '已共享并终结', articles: ['R27(1)', 'R27(3)'] },
      type: 'final',
      entry: { type: 'setGrantStatus', params: { status: 'ended' } },
    },
    notShared: { meta: { label: '不予共享，办结', articles: ['R21(2)', 'S20(3)'] }, type: 'final' },
    withdrawn: { meta: { label: '已撤回', articles: ['R20(2)', 'S20(3)'] }, type: 'final' },
    terminated: {
      meta: { label: '已终止共享', articles: ['R27(2)'] },
      type: 'final',
      entry: [
        { type: 'setGrantStatus', params: { status: 'terminated' } },
        tell(['requester.clerk', 'provider.clerk', 'bureau.clerk'], '共享已终止'),
      ],
    },
  },
});
