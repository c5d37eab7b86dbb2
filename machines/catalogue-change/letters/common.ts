import { type LetterView, lettersOf } from '../../letter.ts';
import type { CatalogueChangeContext } from '../context.ts';

export type View = LetterView<CatalogueChangeContext>;

export const letter = lettersOf<CatalogueChangeContext>();

const KINDS = { add: '新增', modify: '修改', delete: '删减' } as const;

export const kindOf = ({ context }: View): string => KINDS[context.opening.intake.kind];

/** Of the item as it is to stand, or as it stood. */
export const itemName = ({ context }: View): string =>
  context.contents?.name ?? context.opening.item?.name ?? context.opening.intake.item;

/** '你单位报送的修改“户籍登记信息”（目录编码household）的目录变更（案号：潍数目录〔2026〕1号）' */
export function matter(view: View): string {
  const { context, caseNumber } = view;
  return `你单位报送的${kindOf(view)}“${itemName(view)}”（目录编码${context.opening.intake.item}）的目录变更（案号：${caseNumber}）`;
}

/** What became of objections in co-signing, where there were any. */
export function onObjections(said: { readonly onObjections?: string | undefined }): readonly string[] {
  return said.onObjections === undefined ? [] : [`对会签不同意见的处理：${said.onObjections}`];
}
