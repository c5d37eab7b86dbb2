/** What the authority puts before the word of every number, of cases and of letters: 潍坊, 数据. */
export const AUTHORITY_WORD = '潍数';
