import type { EntityManager } from '@mikro-orm/postgresql';
import { partiesOf } from '../machines/docket.ts';
import { AUTHORITY_WORD } from './authority-word.ts';
import type { CommittedStep } from './case-projection.ts';
import { prepared } from './prepared.ts';
import { writtenParties } from './written-parties.ts';

/**
 * Numbers a new case and writes its row, its parties, and what it is found by. The number is taken under the lock of its counter, which is held until the
 * transaction ends: so this is its last statement.
 * @returns the case number (案号), such as 潍数共享〔2026〕12号; its year is that of the opening
 */
export async function openCase(
  em: EntityManager,
  subject: string,
  committed: CommittedStep,
): Promise<string> {
  const { step, procedure, opening, docket } = committed.request;
  const year = Number(step.on.slice(0, 4));
  const row = {
    id: step.caseId,
    procedure: procedure.id,
    procedure_version: procedure.version,
    bureau_code: opening?.facts.parties.bureau?.[0] ?? null,
    subject,
    item: opening?.facts.item?.code ?? null,
    opened_on: step.on,
    ...committed.after,
  };
  const units = [...new Set(Object.values(partiesOf(docket)).flat())];
  const terms = [`procedure:${procedure.id}`, ...units.map((unit) => `unit:${unit}`)];
  const parties = writtenParties(committed, 'opened');
  const [opened] = await prepared<{ number: string }[]>(
    em,
    `with counter as (
       insert into case_counter (word, year, last) values (?, ?, 1)
       on conflict (word, year) do update set last = case_counter.last + 1
       returning ?::text || word || '〔' || year || '〕' || last || '号' as number
     ), opened as (
       insert into "case" select opened.*
       from counter, jsonb_populate_record(null::"case", ?::jsonb || jsonb_build_object('number', counter.number)) as opened
       returning id, number, subject
     ), said as (
       select id, search_text(number || ' ' || subject) as text from opened
     ), searched as (
       insert into case_search (case_id, text, terms)
       select id, text, search_pairs(text) || array(select jsonb_array_elements_text(?::jsonb)) from said
     ), parties as (${parties.sql})
     select number from opened`,
    [
      procedure.numberWord,
      year,
      AUTHORITY_WORD,
      JSON.stringify(row),
      JSON.stringify(terms),
      ...parties.values,
    ],
  );
  if (!opened) throw new Error('an insert gives the row that it wrote');
  return opened.number;
}
