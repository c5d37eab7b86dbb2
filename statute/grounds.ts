import { z } from 'zod';
import { articleRefSchema } from './citation.ts';
import data from './grounds.json' with { type: 'json' };
import { loadData } from './load-data.ts';

const label = z.string().min(1);

/** An enumerated ground: it is named by its item (项), whose words are in `article-text.ts`. */
const item = z.strictObject({ article: articleRefSchema, label });

/** A ground that stands in a sentence with others, so that it needs a name of its own. */
const named = z.strictObject({ id: z.string().min(1), label, articles: z.array(articleRefSchema).min(1) });

const groundsSchema = z.strictObject({
  /** 不予开放: the five exclusions. */
  notOpened: z.array(item),
  /** 不同意共享. The law enumerates no grounds, it says what a refusal must carry and what is no ground. */
  refusal: z.strictObject({
    requirements: z.array(named),
    /** 法定事由, and what follows from the duty that a request be 真实、合法、必要. */
    impliedGrounds: z.array(named),
    neverGrounds: z.array(named),
    /** Data that neither instrument is about. */
    outOfScope: z.array(named),
  }),
  /** 暂停共享权限 */
  suspension: z.array(named),
  /** 终止共享, only after suspension and a date for rectification. */
  termination: z.array(named),
  /** 法律责任, by who is liable: any body under 办法, an applicant of opened data, and the three sides under 条例. */
  violations: z.strictObject({
    body: z.array(item),
    applicant: z.array(item),
    provider: z.array(item),
    requester: z.array(item),
    bureau: z.array(item),
  }),
});

/** What decisions may, must or must not rest on, with short labels and the articles. */
export const grounds = loadData(groundsSchema, data, 'statute/grounds.json');
