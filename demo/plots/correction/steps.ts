import { stepsOf } from '../../plot.ts';

/** Any step, told in full. */
export const step = stepsOf<'correction'>();

export const signIn = (ago: number) => step(ago, 'provider.clerk', { type: 'signIn', payload: {} });

/** The provider finds nothing wrong. */
export const foundCorrect = (ago: number, explanation: string) =>
  step(ago, 'provider.clerk', { type: 'reportResult', payload: { finding: 'correct', explanation } });

/** The provider has put it right. */
export const foundWrong = (ago: number, correctedOn: string, explanation: string) =>
  step(ago, 'provider.clerk', {
    type: 'reportResult',
    payload: { finding: 'corrected', explanation, correctedOn },
  });

export const object = (ago: number, objection: string) =>
  step(ago, 'requester.head', { type: 'askForCoordination', payload: { objection } });
