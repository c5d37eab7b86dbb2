import { CalendarError } from './errors.ts';
import { addDays, dayOfYear, daysInYear, type IsoDate } from './iso-date.ts';

/** A day that a notice or the law speaks of; all other days follow the week. */
export interface NamedDay {
  working: boolean;
  /** In Chinese, for people: 国庆节放假, 调休上班. */
  reason: string;
  /** The number of the notice or of the order, or the article. */
  source: string;
  /** What speaks of it: a notice of the State Council, an order of the authority (本地调整), or the law itself. */
  by: 'notice' | 'order' | 'law';
}

/** One year, indexed once: any question about its working days is then a look-up. */
export class YearOfDays {
  readonly year: number;
  /** Whether the notice of the year is known. */
  readonly loaded: boolean;
  /** How many working days the year has. */
  readonly length: number;
  readonly #named: ReadonlyMap<IsoDate, NamedDay>;
  readonly #workingDays: IsoDate[] = [];
  /** At n: how many of the first n days of the year are working days. */
  readonly #upTo: Uint16Array;

  constructor(
    year: number,
    loaded: boolean,
    named: ReadonlyMap<IsoDate, NamedDay>,
    isWeekend: (date: IsoDate) => boolean,
  ) {
    this.year = year;
    this.loaded = loaded;
    this.#named = named;
    const days = daysInYear(year);
    this.#upTo = new Uint16Array(days + 1);
    let date = `${year}-01-01`;
    for (let day = 1; day <= days; day++) {
      if (named.get(date)?.working ?? !isWeekend(date)) this.#workingDays.push(date);
      this.#upTo[day] = this.#workingDays.length;
      date = addDays(date, 1);
    }
    this.length = this.#workingDays.length;
  }

  /** How many working days the year has up to and including a date of it. */
  workingDaysUpTo(date: IsoDate): number {
    return this.#upTo[dayOfYear(date)] ?? 0;
  }

  /** The n-th working day of the year, from 1. */
  workingDay(rank: number): IsoDate {
    const date = this.#workingDays[rank - 1];
    if (date === undefined) throw new CalendarError('out-of-range', `${this.year} 年没有第 ${rank} 个工作日`);
    return date;
  }

  isWorkingDay(date: IsoDate): boolean {
    const day = dayOfYear(date);
    return this.#upTo[day] !== this.#upTo[day - 1];
  }

  namedDay(date: IsoDate): NamedDay | undefined {
    return this.#named.get(date);
  }
}
