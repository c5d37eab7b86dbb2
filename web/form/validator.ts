import '../shell/no-code-from-text.ts';
import type { RJSFSchema, RJSFValidationError, ValidatorType } from '@rjsf/utils';
import { toErrorSchema } from '@rjsf/utils';
import i18next from 'i18next';
import { z } from 'zod';
import { schemaAt } from './schema.ts';

const made = new WeakMap<object, z.ZodType | null>();

/** The check of a schema; null for one that zod does not read. */
function checkOf(schema: RJSFSchema): z.ZodType | null {
  const known = made.get(schema);
  if (known !== undefined) return known;
  let check: z.ZodType | null = null;
  try {
    check = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  } catch {
    // The server checks all the same.
  }
  made.set(schema, check);
  return check;
}

/**
 * Checks what is typed by the very library, and against the very schema, that the server checks with.
 * @param whole the schema as the server sent it; the form's own is only for showing
 */
export function validatorFor(whole: RJSFSchema): ValidatorType {
  const problems = (data: unknown) => problemsIn(whole, data);
  return {
    validateFormData(data, _schema, _custom, transform, ui) {
      const found = problems(data);
      const errors = transform ? transform(found, ui) : found;
      return { errors, errorSchema: toErrorSchema(errors) };
    },
    isValid: (schema, data) => checkOf(schema)?.safeParse(data).success ?? true,
    rawValidation: (schema, data) => ({ errors: problemsIn(schema, data) as never[] }),
  };
}

/** What is wrong with the content of a form, in the language of the page. */
function problemsIn(schema: RJSFSchema, data: unknown): RJSFValidationError[] {
  const issues = checkOf(schema)?.safeParse(data).error?.issues ?? [];
  return issues.flatMap(innermost).map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    // A list of texts or papers shows what is wrong with one of them at the list.
    if (typeof path.at(-1) === 'number') path.pop();
    const title = schemaAt(schema, path)?.title ?? '';
    const message = messageOf(issue, title);
    return { name: issue.code, message, property: `.${path.join('.')}`, stack: message, title };
  });
}

/** Of alternatives that all fail, the one with the fewest faults is the one that was meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [nearest = []] = issue.errors.toSorted((a, b) => wrong(a) - wrong(b));
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(innermost);
}

/** An alternative whose constant is another one was not meant. */
const wrong = (issues: readonly z.core.$ZodIssue[]) =>
  issues.length + 100 * issues.filter(({ code }) => code === 'invalid_value').length;

function messageOf(issue: z.core.$ZodIssue, title: string): string {
  const field = title || i18next.t('form.thisField');
  switch (issue.code) {
    case 'invalid_type':
      return i18next.t('form.required', { field });
    case 'too_small':
      if (issue.origin === 'array') return i18next.t('form.atLeast', { field, count: Number(issue.minimum) });
      return issue.origin === 'string'
        ? i18next.t('form.required', { field })
        : i18next.t('form.notLess', { field, count: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string'
        ? i18next.t('form.tooLong', { field, count: Number(issue.maximum) })
        : i18next.t('form.notMore', { field, count: Number(issue.maximum) });
    case 'invalid_value':
      return i18next.t('form.choose', { field });
    default:
      return i18next.t('form.format', { field });
  }
}
