import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { demoOpeningRegisters } from '../../demo/opening-registers.ts';
import { Life } from '../../demo/replay.test-support.ts';
import { partiesOf } from '../../machines/docket.ts';
import { standingOf } from '../../machines/party.ts';
import type { Procedure } from '../../machines/procedure.ts';
import { type ProcedureId, procedures } from '../../machines/registry.ts';
import { prepareOpening } from '../../store/prepare-opening.ts';
import { DEMOS, tellerOf } from './demos.ts';
import type { Deed, Story } from './story.ts';

const TODAY: IsoDate = '2026-11-24';

/** The story of a demo on the pure core, with its earlier steps. */
async function begin({ submission, on }: { submission: Story['opening']['submission']; on: IsoDate }) {
  const { procedure: id, actor, intake, backfill } = submission;
  const procedure: Procedure = procedures[id];
  const request = { caseId: id, actor, intake, on: backfill?.submittedOn ?? on };
  const prepared = await prepareOpening(demoOpeningRegisters, procedure, request);
  if (!prepared.ok) throw new Error(prepared.problem.message);
  const life = new Life(procedure, prepared.value);
  for (const earlier of backfill?.earlier ?? []) await life.act(earlier.action, earlier.actor, earlier.on);
  return life;
}

/** Whether the rule hangs on the registers, which only the commit asks. */
function isOfTheRegisters({ procedure }: Life, { action, refusedBy }: Deed): boolean {
  return (procedure.actions[action.type]?.registerRules ?? []).some(({ id }) => id === refusedBy);
}

/** What stands against a deed: the code of the rule, or the reason. */
function refusedBy(life: Life, { action, by }: Deed): string | undefined {
  const refusal = life.refusalOf(action, by, TODAY);
  if (refusal?.kind === 'invalid') return `invalid: ${JSON.stringify(refusal.fields)}`;
  return refusal?.rule?.id ?? refusal?.reason;
}

const told = (Object.keys(DEMOS) as ProcedureId[]).flatMap((id) => [
  { id, flag: null },
  ...Object.keys(DEMOS[id].others).map((flag) => ({ id, flag })),
]);

describe('the story of each demo comes out as it is told', () => {
  test.for(told)('$id $flag', async ({ id, flag }) => {
    const story = (await tellerOf(id, flag === null ? {} : { [flag]: true })())({
      today: TODAY,
      mark: 'AB12C',
    });
    const { submission } = story.opening;
    const main = await begin({ submission, on: TODAY });
    for (const scene of story.scenes) {
      if ('comes' in scene) {
        if (scene.comes === 'due') main.expireUntil(TODAY);
        continue;
      }
      const life = scene.where === 'started' ? main.started : main;
      if (!life) throw new Error(`nothing was started before: ${scene.says}`);
      // To a unit that has no part in it the case does not exist, whatever rule would stand against it.
      expect([scene.says, standingOf(scene.by, partiesOf(life.docket))]).not.toEqual([scene.says, []]);
      if (scene.refusedBy !== undefined && isOfTheRegisters(life, scene)) continue;
      expect([scene.says, refusedBy(life, scene)]).toEqual([scene.says, scene.refusedBy]);
      if (scene.refusedBy === undefined) await life.act(scene.action, scene.by, TODAY);
    }
    const resting = (life: Life) => life.docket.snapshot.status === 'done';
    // What another case comes to is told where the story says so, and nowhere else.
    const hears = story.scenes.some((scene) => 'comes' in scene && scene.comes === 'settlement');
    expect(hears).toBe(main.started !== undefined && resting(main.started));
  });
});

test('every procedure has a demo, with at least one other way that it may go', () => {
  expect(Object.keys(DEMOS).sort()).toEqual(Object.keys(procedures).sort());
  expect(Object.values(DEMOS).filter(({ others }) => Object.keys(others).length === 0)).toEqual([]);
});

test('every demo shows a rule that stands against somebody, and says each scene as a sentence', async () => {
  for (const { id, flag } of told) {
    const story = (await tellerOf(id, flag === null ? {} : { [flag]: true })())({
      today: TODAY,
      mark: 'AB12C',
    });
    const refused = story.scenes.some((scene) => !('comes' in scene) && scene.refusedBy !== undefined);
    expect([id, flag, refused]).toEqual([id, flag, true]);
    const says = [story.opening, ...story.scenes].map((scene) => scene.says);
    expect(says.filter((text) => !/。$/.test(text))).toEqual([]);
  }
});
