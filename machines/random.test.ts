import { expect, test } from 'vitest';
import { procedures } from './registry.ts';
import { LAWFUL } from './testing/lawful.ts';
import { liveAtRandom } from './testing/random-lives.ts';
import { given } from './testing/story.ts';

const LIVES = Object.values(procedures).flatMap((procedure) =>
  LAWFUL[procedure.id as keyof typeof LAWFUL].begin.map(
    (begin, place) => [`${procedure.id} ${place + 1}`, procedure, begin] as const,
  ),
);

test.for(LIVES)(
  '%s: random actions by random people never throw, and a refused one leaves no trace',
  {
    timeout: 120_000,
  },
  ([, procedure, begin]) => {
    const { moves, early, units } = LAWFUL[procedure.id as keyof typeof LAWFUL];
    const opening = begin();
    const lives = { procedure, begin: () => given(procedure, opening), lawful: moves, early, units };
    const { taken, refused, closed } = liveAtRandom({ ...lives, runs: 60 });
    // Otherwise the property would hold of lives in which nothing happens.
    expect(taken).toBeGreaterThan(60);
    expect(refused).toBeGreaterThan(150);
    expect(closed).toBeGreaterThan(2);
  },
);
