import type { EntityManager } from '@mikro-orm/postgresql';
import {
  itemExists,
  itemIsHeld,
  itemIsInUse,
  oneSource,
  similarItemsExamined,
} from '../machines/catalogue-change/register-rules.ts';
import { openingOf } from '../machines/docket.ts';
import type { Effect } from '../machines/effect.ts';
import { itemServes } from '../machines/purchase/register-rules.ts';
import type { CommitRequest } from '../machines/step.ts';
import { holdItem } from '../store/hold-item.ts';
import { type CurrentItem, lockItem } from '../store/item-in-catalogue.ts';
import { type ItemUse, itemUses } from '../store/item-uses.ts';
import { publishItem } from '../store/publish-item.ts';
import { similarItems } from '../store/similar-items.ts';
import { againstRule, factsChanged } from './failures.ts';

type Hold = Extract<Effect, { type: 'holdItem' }>;
type Publication = Extract<Effect, { type: 'publishItem' }>;

/**
 * Carries out what a step does to the catalogue, in the step's own transaction, after the rules that only the
 * catalogue and the other cases can answer. Most steps do nothing here.
 * @throws {ApplicationFailure} `Refused` with the rule, `FactsChanged`
 */
export async function changeCatalogue(em: EntityManager, request: CommitRequest): Promise<void> {
  for (const effect of request.step.effects) {
    if (effect.type === 'holdItem') await hold(em, effect, request);
    if (effect.type === 'publishItem') await publish(em, effect, request);
    if (effect.type === 'citeItem') await cite(em, effect.code);
  }
}

async function hold(em: EntityManager, { kind, code }: Hold, { step, docket }: CommitRequest): Promise<void> {
  const holder = await holdItem(em, step.caseId, code);
  // A case that another one starts can't be refused any more when it begins. It takes the item with its first draft.
  if (step.kind === 'opening' && openingOf(docket).origin) return;
  if (holder.caseId !== step.caseId) {
    // Whoever proposes a code that is taken may have no part in the case that has it.
    throw againstRule(itemIsHeld, kind === 'add' ? '' : (holder.number ?? ''));
  }
  if (kind === 'add' && (await lockItem(em, code))) throw againstRule(itemExists);
}

async function cite(em: EntityManager, code: string): Promise<void> {
  const item = await lockItem(em, code);
  if (!item || item.sharing === 'not-shared') throw againstRule(itemServes, code);
}

async function publish(
  em: EntityManager,
  effect: Publication,
  { step, docket }: CommitRequest,
): Promise<void> {
  const { kind, item, distinct } = effect;
  const current = await lockItem(em, item.code);
  if (kind === 'add' && current) throw againstRule(itemExists);
  if ((current?.version ?? null) !== item.replaces) {
    throw factsChanged(`目录事项“${item.code}”已有新的版本`);
  }
  if (current) {
    const from = openingOf(docket).origin?.caseId;
    const uses = await itemUses(em, item.code, [step.caseId, ...(from ? [from] : [])]);
    const hit = uses.filter((use) => loses(use, current, item.contents));
    if (hit.length > 0) throw againstRule(itemIsInUse, hit.map(({ number }) => number).join('、'));
  }
  if (item.contents) {
    const similar = await similarItems(em, item.code, item.contents);
    const named = (items: typeof similar) =>
      items.map(({ code, name, provider }) => `${code} ${name}（${provider}）`).join('、');
    const same = similar.filter(({ sameName }) => sameName);
    if (same.length > 0) throw againstRule(oneSource, named(same));
    const unexamined = similar.filter(({ code }) => !distinct.includes(code));
    if (unexamined.length > 0) throw againstRule(similarItemsExamined, named(unexamined));
  }
  await publishItem(em, item, { caseId: step.caseId, on: step.on });
}

/** How far a class lets data go, the widest first. */
const WIDTH = ['unconditional', 'conditional', 'not-shared'] as const;

/**
 * Whether a change takes from a case what it has or asks for. Everything, when the item is deleted or shared less; else
 * the data items that go: a grant has a scope, and what an open case without a grant is about is not known here.
 */
function loses({ scope }: ItemUse, current: CurrentItem, contents: Publication['item']['contents']): boolean {
  if (!contents || WIDTH.indexOf(contents.sharing) > WIDTH.indexOf(current.sharing)) return true;
  const gone = current.dataItems.filter((name) => !contents.dataItems.includes(name));
  return gone.some((name) => scope?.includes(name) ?? true);
}
