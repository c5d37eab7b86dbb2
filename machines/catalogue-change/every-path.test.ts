import { beforeAll, expect, test } from 'vitest';
import { periodIdsOf, statesOf } from '../inspect.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import { submitted } from '../testing/catalogue-change-stages.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import type { Move, Story } from '../testing/story.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { CatalogueChangeContext } from './context.ts';
import { catalogueChange } from './procedure.ts';

const terrain = terrainOf({
  procedure: catalogueChange,
  movesOn: () => MOVES,
  remembered,
  others: ['civil', 'health'],
});

function remembered(remembers: unknown): unknown {
  const { approvedBy, coSigned, extensionAsked, extensions } = remembers as CatalogueChangeContext;
  return [approvedBy, coSigned.map(({ unit, agrees }) => [unit, agrees]), extensionAsked, extensions];
}

const answered = { onObjections: '已与民政商定。' };
const withAnswer = (move: Move): Move => ({ ...move, payload: { ...(move.payload as object), ...answered } });
const MOVES: readonly Move[] = [
  moves.submitDraft(),
  moves.approveDraft(),
  moves.returnDraft(),
  moves.withdraw(),
  moves.agreeToDraft(),
  moves.agreeToDraft({ by: 'civil.clerk' }),
  moves.objectToDraft(),
  moves.reviseDraft(),
  withAnswer(moves.consentAndFile()),
  withAnswer(moves.publish()),
  moves.mergeIntoSource(),
  moves.sendBack(),
  moves.refuse(),
  moves.sendBackByCity(),
  moves.refuseByCity(),
  moves.askForExtension(),
  moves.consentToExtension({ by: 'bureau.clerk' }),
  moves.refuseExtension({ by: 'bureau.clerk' }),
  moves.supervise({ by: 'bureau.supervisor' }),
  startRectification('catalogue.update', 'provider', 'R39(一)'),
];

// A new item of a base catalogue in a county passes through every state there is.
const opening = catalogueChangeCase({
  kind: 'add',
  county: true,
  contents: { category: 'population' },
  concerned: ['civil', 'health'],
});
let found: Found;
beforeAll(() => {
  found = everyStep(terrain, submitted(opening));
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  console.log(`${found.situations.size} situations, ${found.steps} steps`);
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(catalogueChange).map(({ id }) => id)));
});

test('every action is taken, and every period ends', () => {
  expect(terrain.taken).toEqual(
    new Set([...Object.keys(catalogueChange.actions), ...periodIdsOf(catalogueChange)]),
  );
});

/**
 * The extension and 督办 stand beside the change and lead nowhere else, so the change is walked on every simple path
 * without them, and with every end of its periods; beside each other every step of both is taken above.
 */
test('every simple path of the change keeps the case in order', () => {
  const beside = [
    'askForExtension',
    'consentToExtension',
    'refuseExtension',
    'supervise',
    'startRectification',
  ];
  const movesLeft = () => MOVES.filter(({ type }) => !beside.includes(type));
  const paths = simplePaths({ ...terrain, movesOn: movesLeft }, [submitted(opening)], stageOf);
  console.log(`${paths} simple paths`);
  expect(paths).toBeGreaterThan(500);
});

/** All of the change is one stage. */
function stageOf({ docket }: Story): string {
  return docket.snapshot.status;
}
