import { z } from 'zod';

/**
 * A field with a closed list of values. The values and their Chinese labels come from one table; forms and letters
 * read the labels from the metadata.
 */
export function choice<Value extends string>(title: string, labels: { readonly [V in Value]: string }) {
  return z.enum(Object.keys(labels) as Value[]).meta({ title, labels });
}
