import { expect, test } from 'vitest';
import { atomsInChart, idOf, metaOf, withAncestors } from './chart.ts';
import type { Procedure } from './procedure.ts';
import { procedures } from './registry.ts';
import { askForExtension } from './testing/catalogue-change-moves.ts';
import * as changes from './testing/catalogue-change-stages.ts';
import * as moves from './testing/share-request-moves.ts';
import * as requests from './testing/share-request-stages.ts';

test('a case is called by what goes on in it: an extension that nobody asked for is not spoken of', () => {
  expect(requests.submitted().last.stateLabel).toBe('待审核');
  expect(requests.inReview().last.stateLabel).toBe('审查');
  expect(requests.inReview().after(moves.askForExtension()).last.stateLabel).toBe('审查 · 延期待批');
  const drafting = changes.submitted();
  expect(drafting.last.stateLabel).not.toContain('延期');
  expect(drafting.after(askForExtension()).last.stateLabel).toBe(`${drafting.last.stateLabel} · 延期待批`);
});

test.for(Object.values<Procedure>(procedures))(
  '$id: beside a silent state there is always one that speaks',
  (procedure) => {
    const silent = atomsInChart(procedure).filter((node) => metaOf(node).silent);
    for (const node of silent) {
      const region = withAncestors(node).find(({ parent }) => parent?.type === 'parallel');
      expect(region, idOf(node)).toBeDefined();
      const others = Object.values(region?.parent?.states ?? {}).filter((other) => other !== region);
      expect(others.some((other) => silent.every((one) => !withAncestors(one).includes(other)))).toBe(true);
    }
  },
);
