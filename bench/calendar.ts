// How much faster is adding working days with the index than walking the days with chinese-workday?
// Run it with `node bench/calendar.ts`; the last line holds the ratio. Aim: 100 or more.
import { cpus } from 'node:os';
import { isWorkday } from 'chinese-workday';
import { addWorkingDays } from '../calendar/add-working-days.ts';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { addDays } from '../calendar/iso-date.ts';

const ROUNDS = 9;
const DAY_MS = 86_400_000;

interface Question {
  received: string;
  count: number;
}

/**
 * 2,000 questions of 5 to 60 working days, received in 2025 and 2026: chinese-workday has no wrong day there, and all
 * of their days fit into its cache of 1,000.
 */
function questions(): Question[] {
  let seed = 20261123;
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  return Array.from({ length: 2000 }, () => ({
    received: addDays('2025-01-01', below(600)),
    count: 5 + below(56),
  }));
}

function byIndex({ received, count }: Question): string {
  return addWorkingDays(received, count, chinaCalendar).dueOn;
}

function byWalking({ received, count }: Question): string {
  let at = Date.parse(received);
  let date = received;
  for (let left = count; left > 0; ) {
    at += DAY_MS;
    date = new Date(at).toISOString().slice(0, 10);
    if (isWorkday(date)) left--;
  }
  return date;
}

/** Nanoseconds for one question, the median of some rounds; `repeat` makes a round long enough for the clock. */
function medianNs(answer: (question: Question) => string, asked: Question[], repeat: number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = process.hrtime.bigint();
    for (let again = 0; again < repeat; again++) for (const question of asked) answer(question);
    return Number(process.hrtime.bigint() - begun) / (asked.length * repeat);
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

const asked = questions();
for (const question of asked) {
  const [index, walk] = [byIndex(question), byWalking(question)];
  if (index !== walk)
    throw new Error(`${question.received} + ${question.count}: ${index}, by walking ${walk}`);
}
const index = medianNs(byIndex, asked, 100);
const walk = medianNs(byWalking, asked, 2);
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(`${asked.length} questions of 5 to 60 working days, median of ${ROUNDS} rounds`);
console.log(`index ${index.toFixed(0)} ns, walking with chinese-workday ${walk.toFixed(0)} ns`);
console.log(`ratio ${(walk / index).toFixed(0)}`);
