import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/**
 * 文书: a letter that a step of a case issued. The record of the step has its words and its hash; here is the authentic
 * text. Append-only: a letter that has left the house is not taken back, another one is written.
 */
export const LetterRow = defineEntity({
  name: 'LetterRow',
  tableName: 'letter',
  properties: {
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    sequence: p.integer().primary(),
    kind: p.text().primary(),
    /** 发文字号 */
    number: p.text().unique(),
    /** 文种 */
    label: p.text(),
    title: p.text(),
    issuedOn: p.date(),
    /** Of the HTML, by the algorithm of the record. */
    hash: p.text(),
    html: p.text(),
  },
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'letters are append-only' using errcode = 'restrict_violation';`,
    },
  ],
});
