import { StoreError } from './errors.ts';

const MAX_WORDS = 8;

/**
 * The words of a search. Brackets, spaces, case and width make no difference: `search_text` of the database takes them out.
 * @throws {StoreError} `search-too-short` when they have fewer than two characters in all
 */
export function searchWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .replaceAll('\0', '')
    .split(/[\s()〔〕【】[\]]+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  if ([...words.join('')].length < 2) {
    throw new StoreError('search-too-short', '请输入至少两个字再查询。');
  }
  return words;
}

/**
 * Conditions: each word is in the number or the title of a case.
 * @param caseId SQL for the id of the case
 */
export function textFilters(text: string, caseId: string) {
  return searchWords(text).map((word) => ({
    sql: `exists (select from case_search
                  where case_search.case_id = ${caseId} and strpos(case_search.text, search_text(?)) > 0)`,
    values: [word],
  }));
}
