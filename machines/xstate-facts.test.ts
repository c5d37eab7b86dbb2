import { expect, test } from 'vitest';
import {
  createActor,
  createMachine,
  getNextSnapshot,
  initialTransition,
  SimulatedClock,
  transition,
} from 'xstate';

// What the pure core and docs/decisions/0002 rest on. If a new XState breaks one of these, look before upgrading.
const machine = createMachine(
  {
    initial: 'handling',
    states: {
      handling: {
        after: { reply: 'overdue' },
        initial: 'review',
        states: { review: { on: { draft: 'signing' } }, signing: { on: { sign: '#done' } } },
      },
      overdue: {},
      done: { id: 'done' },
    },
  },
  { delays: { reply: () => Number.MAX_SAFE_INTEGER } },
);
const AFTER = 'xstate.after.reply.(machine).handling';

function kinds(actions: readonly { readonly type: string; readonly params?: unknown }[]) {
  return actions.map(({ type, params }) => [type, params]);
}

test('an `after` edge comes back as data: raised when its state is entered, cancelled when it is left', () => {
  const [review, onEntry] = initialTransition(machine);
  expect(kinds(onEntry)).toMatchObject([['xstate.raise', { id: AFTER }]]);
  const [signing, onMove] = transition(machine, review, { type: 'draft' });
  expect(kinds(onMove)).toEqual([]);
  const [, onExit] = transition(machine, signing, { type: 'sign' });
  expect(kinds(onExit)).toMatchObject([['xstate.cancel', { sendId: AFTER }]]);
});

test('the edge is taken when its event is fed back', () => {
  const [review] = initialTransition(machine);
  expect(transition(machine, review, { type: AFTER })[0].value).toBe('overdue');
});

test('an event that the state does not know changes nothing and says nothing: `can` must be asked', () => {
  const [review] = initialTransition(machine);
  expect(review.can({ type: 'sign' })).toBe(false);
  expect(getNextSnapshot(machine, review, { type: 'sign' }).value).toEqual(review.value);
});

test('an actor whose guard throws stops, and the deadline it kept is lost', () => {
  const clock = new SimulatedClock();
  const broken = createMachine({
    initial: 'handling',
    states: {
      handling: {
        after: { 1000: 'overdue' },
        on: {
          sign: {
            guard: () => {
              throw new Error('a fault in a guard');
            },
            target: 'done',
          },
        },
      },
      overdue: {},
      done: {},
    },
  });
  const actor = createActor(broken, { clock });
  actor.subscribe({ error: () => {} });
  actor.start();
  actor.send({ type: 'sign' });
  clock.increment(2000);
  expect(actor.getSnapshot()).toMatchObject({ status: 'error', value: 'handling' });
});
