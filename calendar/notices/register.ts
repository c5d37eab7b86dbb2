import { z } from 'zod';
import { isoDateSchema, noticeSchema } from '../notice.ts';
import of2011 from './2011.json' with { type: 'json' };
import of2012 from './2012.json' with { type: 'json' };
import of2013 from './2013.json' with { type: 'json' };
import of2014 from './2014.json' with { type: 'json' };
import of2015 from './2015.json' with { type: 'json' };
import of2015VictoryDay from './2015-victory-day.json' with { type: 'json' };
import of2016 from './2016.json' with { type: 'json' };
import of2017 from './2017.json' with { type: 'json' };
import of2018 from './2018.json' with { type: 'json' };
import of2019 from './2019.json' with { type: 'json' };
import of2019LabourDay from './2019-labour-day.json' with { type: 'json' };
import of2020 from './2020.json' with { type: 'json' };
import of2020SpringFestival from './2020-spring-festival.json' with { type: 'json' };
import of2021 from './2021.json' with { type: 'json' };
import of2022 from './2022.json' with { type: 'json' };
import of2023 from './2023.json' with { type: 'json' };
import of2024 from './2024.json' with { type: 'json' };
import of2025 from './2025.json' with { type: 'json' };
import of2026 from './2026.json' with { type: 'json' };

const registeredNoticeSchema = z.strictObject({
  year: z.int(),
  title: z.string(),
  number: z.string(),
  issuedOn: isoDateSchema,
  /** Where the wording was read. */
  source: z.string(),
  /** The wording of each disposition, as it was read; punctuation in full width. */
  dispositions: z.array(z.strictObject({ name: z.string(), wording: z.string() })).min(1),
  /** Only in a notice that changes an earlier one: its days. The days of a year's arrangement: load-notices.ts. */
  change: z
    .strictObject({
      corrects: noticeSchema.shape.corrects.unwrap(),
      off: noticeSchema.shape.off,
      madeUp: noticeSchema.shape.madeUp,
      cancelsMadeUp: z.array(isoDateSchema),
    })
    .optional(),
});

export type RegisteredNotice = z.output<typeof registeredNoticeSchema>;

/** Every notice on working days that is known for 2011 to 2026, one file each. */
export const registeredNotices: RegisteredNotice[] = z
  .array(registeredNoticeSchema)
  .parse([
    of2011,
    of2012,
    of2013,
    of2014,
    of2015,
    of2015VictoryDay,
    of2016,
    of2017,
    of2018,
    of2019,
    of2019LabourDay,
    of2020,
    of2020SpringFestival,
    of2021,
    of2022,
    of2023,
    of2024,
    of2025,
    of2026,
  ]);
